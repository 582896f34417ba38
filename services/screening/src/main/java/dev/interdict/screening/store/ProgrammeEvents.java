package dev.interdict.screening.store;

import dev.interdict.platform.Cause;
import dev.interdict.platform.OutgoingEvent;
import dev.interdict.schemas.screening.Pause;
import dev.interdict.schemas.screening.ProgrammePublished;
import dev.interdict.screening.domain.programmes.Phase;
import dev.interdict.screening.domain.programmes.Programme;
import dev.interdict.screening.domain.programmes.ProgrammeVersion;
import dev.interdict.screening.domain.programmes.Provision.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Builds what screening says of programmes. */
final class ProgrammeEvents {

    private static final String TOPIC = "interdict.screening.programmes.v1";

    private static final List<Kind> HEAVIEST_FIRST =
            List.of(Kind.PROHIBITION, Kind.OBLIGATION, Kind.ADVISORY, Kind.NOTICE);

    private ProgrammeEvents() {}

    static OutgoingEvent published(Programme programme, ProgrammeVersion version, Instant at) {
        return OutgoingEvent.avro(
                TOPIC,
                programme.id(),
                at,
                Cause.first(caseId(programme, at)),
                ProgrammePublished.newBuilder()
                        .setProgramme(programme.id())
                        .setTitle(programme.title())
                        .setKind(kind(version))
                        .setVersion(version.hash())
                        .setSequence(version.sequence())
                        .setKnownFrom(version.knownFrom().instant())
                        .setSummary(version.summary())
                        .setCitations(version.citations())
                        .setPhases(version.phases().stream()
                                .map(phase -> avro(phase, version))
                                .toList())
                        .build());
    }

    static String caseId(Programme programme, Instant at) {
        return programme.id() + "@" + at;
    }

    private static dev.interdict.schemas.screening.Phase avro(Phase phase, ProgrammeVersion version) {
        var due = phase.says().due();
        var effective = phase.effective();
        return dev.interdict.schemas.screening.Phase.newBuilder()
                .setId(phase.id())
                .setNotice(phase.notice())
                .setPresent(phase.isAboutWhatIsPresent())
                .setEffectiveAt(effective.instant())
                .setCivilTime(effective.local().toString())
                .setZone(effective.zone().getId())
                .setZoneStated(effective.zoneStated())
                .setWording(effective.wording())
                .setText(phase.text())
                .setProhibits(phase.prohibits())
                .setCitations(phase.citations())
                .setKind(word(phase.says().kind()))
                .setRequires(phase.says().requires())
                .setConfidence(phase.says().confidence())
                .setUntil(phase.until() == null ? null : phase.until().instant())
                .setDueDays(due == null ? null : due.days())
                .setDueInBusinessDays(due != null && due.businessDays())
                .setPauses(version.qualifiers().stream()
                        .filter(one -> one.of().isEmpty() || one.of().contains(phase.id()))
                        .map(one -> new Pause(
                                one.id(),
                                word(one.kind()),
                                one.from().instant(),
                                one.until() == null ? null : one.until().instant(),
                                one.condition() != null || one.confidence().equals("low"),
                                one.text()))
                        .toList())
                .build();
    }

    /** That of its heaviest paragraph; empty as long as it has none. */
    private static String kind(ProgrammeVersion version) {
        return HEAVIEST_FIRST.stream()
                .filter(kind ->
                        version.phases().stream().anyMatch(phase -> phase.says().kind() == kind))
                .findFirst()
                .map(ProgrammeEvents::word)
                .orElse("");
    }

    private static String word(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
