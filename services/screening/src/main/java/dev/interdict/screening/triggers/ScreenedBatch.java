package dev.interdict.screening.triggers;

import dev.interdict.platform.IncomingEvent;
import dev.interdict.platform.WallClock;
import dev.interdict.schemas.ingestion.ComponentsRead;
import dev.interdict.screening.domain.findings.Project;
import dev.interdict.screening.store.RedecisionStore.AsOf;
import dev.interdict.screening.store.SbomStore.Progress;
import dev.interdict.screening.store.SbomStore.Written;
import dev.interdict.screening.store.ScreeningRecordStore;
import dev.interdict.screening.triggers.Decisions.Arrived;
import dev.interdict.screening.triggers.Decisions.Open;
import dev.interdict.screening.triggers.VendorKeys.Screened;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** A batch of an SBOM's components, with what was matched in it. */
record ScreenedBatch(IncomingEvent<ComponentsRead> event, Screened screened, Written written) {

    /** A new project's components come right behind it: for so long it is waited for, before they are put aside. */
    private static final Duration PATIENCE = Duration.ofMillis(300);

    UUID id() {
        return event.id();
    }

    ComponentsRead value() {
        return event.value();
    }

    UUID project() {
        return value().getProjectId();
    }

    UUID sbom() {
        return value().getSbomId();
    }

    AsOf asOf() {
        return new AsOf(project(), event.at(), event.caseId());
    }

    ScreeningRecordStore.Screened record() {
        return new ScreeningRecordStore.Screened(sbom(), event.at());
    }

    boolean isJustSent() {
        var age = WallClock.now().toEpochMilli() - event.record().timestamp();
        return age >= 0 && age < PATIENCE.toMillis();
    }

    boolean isReady(Map<UUID, Project> known, Set<UUID> behind) {
        return known.containsKey(project()) && !behind.contains(project());
    }

    Progress progress(Map<UUID, Progress> progress) {
        return Objects.requireNonNull(progress.get(sbom()));
    }

    Open open(Map<UUID, Project> known, Map<UUID, Progress> progress) {
        return new Open(
                Objects.requireNonNull(known.get(project())),
                event.at(),
                event.cause(),
                new Arrived(sbom(), progress(progress).components()));
    }
}
