package dev.interdict.screening.store;

import dev.interdict.platform.Cause;
import dev.interdict.platform.OutgoingEvent;
import dev.interdict.schemas.screening.ProgrammePublished;
import dev.interdict.screening.domain.programmes.Phase;
import dev.interdict.screening.domain.programmes.Programme;
import dev.interdict.screening.domain.programmes.ProgrammeVersion;
import java.time.Instant;

/** Builds what screening says of programmes. */
final class ProgrammeEvents {

    private static final String TOPIC = "interdict.screening.programmes.v1";

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
                        .setVersion(version.hash())
                        .setSequence(version.sequence())
                        .setKnownFrom(version.knownFrom().instant())
                        .setSummary(version.summary())
                        .setCitations(version.citations())
                        .setPhases(version.phases().stream()
                                .map(ProgrammeEvents::avro)
                                .toList())
                        .build());
    }

    static String caseId(Programme programme, Instant at) {
        return programme.id() + "@" + at;
    }

    private static dev.interdict.schemas.screening.Phase avro(Phase phase) {
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
                .build();
    }
}
