package dev.interdict.screening.triggers;

import dev.interdict.screening.domain.findings.Finding;
import dev.interdict.screening.domain.findings.Project;
import dev.interdict.screening.domain.matching.Evidence;
import dev.interdict.screening.domain.programmes.Applies;
import dev.interdict.screening.domain.programmes.PostureRules;
import dev.interdict.screening.domain.programmes.Programme;
import dev.interdict.screening.domain.programmes.ProgrammeVersion;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A finding as the door shows it. */
@Schema(name = "Finding")
record FindingView(
        UUID id,
        @Schema(description = "open or closed") String state,

        @Schema(description = "ALERT: sure enough to act; REVIEW: a person must look")
        String band,

        double score,
        ProjectView project,
        List<String> versions,
        String programme,
        String party,
        ComponentView component,
        List<EvidenceView> evidence,

        @Schema(description = "Names from the document's root to the component")
        List<String> path,

        @Schema(description = "What a person has to answer; null where nothing is open") @Nullable
        String question,

        @Schema(description = "What each phase says at the product clock's instant")
        List<PhaseView> phases,

        Instant openedAt,
        @Nullable Instant closedAt) {

    @Schema(name = "FindingProject")
    record ProjectView(UUID id, String name, @Nullable String owner) {}

    @Schema(name = "FindingComponent")
    record ComponentView(
            String name, @Nullable String version, @Nullable String purl) {}

    @Schema(name = "Evidence")
    record EvidenceView(
            @Schema(description = "JSON pointer into the document", examples = "/components/3/cpe")
            String field,

            String value,
            String listed,
            String how,
            double weight,
            String list,
            String listVersion) {}

    @Schema(name = "PhasePosture")
    record PhaseView(
            String id,

            @Schema(
                    description =
                            "Null where no calendar dates the phase: it waits for an event, or counts by model year")
            @Nullable
            Instant effectiveAt,

            String posture,
            String because) {}

    static FindingView of(Finding finding, Project project, @Nullable Programme programme, Instant now) {
        var match = finding.match();
        var subject = match.subject();
        var version = programme == null
                ? null
                : programme.knownAt(now).orElseGet(() -> programme.versions().getFirst());
        return new FindingView(
                finding.id(),
                finding.isOpen() ? "open" : "closed",
                match.band().name(),
                match.score(),
                new ProjectView(project.id(), project.name(), project.owner()),
                finding.versions(),
                match.programme(),
                programme == null ? match.party() : programme.partyName(match.party()),
                new ComponentView(subject.name(), subject.version(), subject.purl()),
                match.evidence().stream()
                        .map(one -> evidence(one, match.programme(), version))
                        .toList(),
                subject.path(),
                match.applies() instanceof Applies.Review review ? review.question() : null,
                phases(finding, project, version, now).toList(),
                finding.openedAt(),
                finding.closedAt());
    }

    private static EvidenceView evidence(Evidence one, String list, @Nullable ProgrammeVersion version) {
        return new EvidenceView(
                one.field(),
                one.value(),
                one.listed(),
                one.how(),
                one.weight(),
                one.list().isEmpty() ? list : one.list(),
                version == null ? one.listVersion() : version.hash());
    }

    private static Stream<PhaseView> phases(
            Finding finding, Project project, @Nullable ProgrammeVersion version, Instant now) {
        return Stream.ofNullable(version)
                .flatMap(known -> PostureRules.of(
                                known, project.profile(), finding.match().applies(), now)
                        .stream()
                        .map(posture -> new PhaseView(
                                posture.phase(),
                                known.effectiveAt(posture.phase()),
                                posture.posture(),
                                posture.because())));
    }
}
