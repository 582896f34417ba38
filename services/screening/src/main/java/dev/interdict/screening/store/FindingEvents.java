package dev.interdict.screening.store;

import dev.interdict.platform.Cause;
import dev.interdict.platform.OutgoingEvent;
import dev.interdict.schemas.screening.FindingChanged;
import dev.interdict.schemas.screening.FindingClosed;
import dev.interdict.schemas.screening.FindingOpened;
import dev.interdict.schemas.screening.PhasePosture;
import dev.interdict.schemas.screening.SbomRejected;
import dev.interdict.schemas.screening.ScreeningEvent;
import dev.interdict.screening.domain.findings.Finding;
import dev.interdict.screening.domain.findings.FindingEvent;
import dev.interdict.screening.domain.programmes.Applies;
import dev.interdict.screening.domain.programmes.Programme;
import dev.interdict.screening.domain.programmes.ProgrammeVersion;
import dev.interdict.screening.store.FindingStore.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Builds what screening says of findings. */
final class FindingEvents {

    private static final String TOPIC = "interdict.screening.findings.v1";

    private FindingEvents() {}

    static List<OutgoingEvent> outgoing(Decision decision, long revision) {
        var project = decision.project().id();
        var parts = decision.events().size();
        var outgoing = new ArrayList<OutgoingEvent>();
        for (var i = 0; i < parts; i++) {
            outgoing.add(event(
                    project,
                    revision,
                    i + 1,
                    parts,
                    decision.at(),
                    decision.cause(),
                    avro(decision.events().get(i), decision)));
        }
        if (decision.screened() != null) {
            outgoing.add(event(project, revision, 1, 1, decision.at(), decision.cause(), decision.screened()));
        }
        return outgoing;
    }

    static OutgoingEvent rejected(UUID project, UUID sbom, String reason, Instant at, Cause cause) {
        return event(project, 0, 1, 1, at, cause, new SbomRejected(sbom, reason));
    }

    private static OutgoingEvent event(
            UUID project, long revision, int part, int parts, Instant at, Cause cause, Object event) {
        return OutgoingEvent.avro(TOPIC, project, at, cause, new ScreeningEvent(project, revision, part, parts, event));
    }

    private static Object avro(FindingEvent event, Decision decision) {
        return switch (event) {
            case FindingEvent.Opened(var finding) -> new FindingOpened(avro(finding, finding.openedAt(), decision));
            case FindingEvent.Changed(var finding, var at) -> new FindingChanged(avro(finding, at, decision));
            case FindingEvent.Closed(var finding) ->
                new FindingClosed(avro(finding, decision.at(), decision), decision.at());
        };
    }

    private static dev.interdict.schemas.screening.Finding avro(Finding finding, Instant knownAt, Decision decision) {
        var match = finding.match();
        var subject = match.subject();
        var strongest = match.evidence().getFirst();
        var programme = decision.programmes().get(match.programme());
        return dev.interdict.schemas.screening.Finding.newBuilder()
                .setId(finding.id())
                .setProjectName(decision.project().name())
                .setProjectOwner(decision.project().owner())
                .setVersions(finding.versions())
                .setProgramme(match.programme())
                .setProgrammeTitle(programme == null ? match.programme() : programme.title())
                .setProgrammeVersion(hash(programme, finding.sequence()))
                .setProgrammeSequence(finding.sequence())
                .setParty(partyName(programme, match.party()))
                .setBand(match.band().name())
                .setScore(match.score())
                .setComponentName(subject.name())
                .setComponentVersion(subject.version())
                .setComponentPurl(subject.purl())
                .setField(strongest.field())
                .setValue(strongest.value())
                .setPath(subject.path())
                .setQuestion(match.applies() instanceof Applies.Review review ? review.question() : null)
                .setPhases(finding.phases().stream()
                        .map(phase -> new PhasePosture(phase.phase(), phase.posture(), phase.because(), phase.told()))
                        .toList())
                .setOpenedAt(finding.openedAt())
                .setKnownAt(knownAt)
                .setDecision(
                        finding.ruling() == null
                                ? null
                                : new dev.interdict.schemas.screening.Decision(
                                        finding.ruling().kind().word(),
                                        finding.ruling().until()))
                .build();
    }

    private static String partyName(@Nullable Programme programme, String party) {
        return programme == null ? party : programme.partyName(party);
    }

    private static String hash(@Nullable Programme programme, long sequence) {
        return programme == null
                ? ""
                : programme.versions().stream()
                        .filter(version -> version.sequence() == sequence)
                        .map(ProgrammeVersion::hash)
                        .findFirst()
                        .orElse("");
    }
}
