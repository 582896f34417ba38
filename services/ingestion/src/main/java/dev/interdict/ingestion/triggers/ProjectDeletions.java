package dev.interdict.ingestion.triggers;

import dev.interdict.ingestion.domain.Project;
import dev.interdict.ingestion.domain.ProjectVersion;
import dev.interdict.ingestion.domain.VersionDeletion;
import dev.interdict.ingestion.store.IngestionStore;
import dev.interdict.ingestion.store.SbomStore;
import dev.interdict.platform.Cause;
import dev.interdict.platform.Ids;
import dev.interdict.platform.ProductClock;
import dev.interdict.platform.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Load, decide, record of projects and versions that go. */
@ApplicationScoped
class ProjectDeletions {

    private final IngestionStore store;
    private final SbomStore sboms;
    private final ProductClock clock;

    ProjectDeletions(IngestionStore store, SbomStore sboms, ProductClock clock) {
        this.store = store;
        this.sboms = sboms;
        this.clock = clock;
    }

    /** Deletes versions of the project of that id, or that has a version of it; false where there are none to delete. */
    Uni<Boolean> delete(UUID id, Function<Project, List<ProjectVersion>> versions, Transaction tx) {
        return store.claim(id, tx)
                .chain(found -> found.map(project -> delete(versions.apply(project), project, tx))
                        .orElseGet(() -> Uni.createFrom().item(false)));
    }

    private Uni<Boolean> delete(List<ProjectVersion> versions, Project project, Transaction tx) {
        return versions.isEmpty()
                ? Uni.createFrom().item(false)
                : sboms.currentOf(List.of(project.id()), tx)
                        .map(current -> VersionDeletion.delete(
                                versions, project, current, sbom -> Ids.of("absence", sbom), clock.now()))
                        .chain(events -> store.record(events, Cause.first(project.id()), tx))
                        .replaceWith(true);
    }
}
