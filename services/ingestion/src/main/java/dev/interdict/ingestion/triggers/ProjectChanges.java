package dev.interdict.ingestion.triggers;

import dev.interdict.ingestion.domain.ClaimRules;
import dev.interdict.ingestion.domain.FamilyRules;
import dev.interdict.ingestion.domain.Lineage;
import dev.interdict.ingestion.domain.Profile;
import dev.interdict.ingestion.domain.ProfileRules;
import dev.interdict.ingestion.domain.Project;
import dev.interdict.ingestion.domain.ProjectKey;
import dev.interdict.ingestion.domain.Upload;
import dev.interdict.ingestion.store.FamilyStore;
import dev.interdict.ingestion.store.IngestionStore;
import dev.interdict.platform.Cause;
import dev.interdict.platform.Ids;
import dev.interdict.platform.Problem;
import dev.interdict.platform.ProductClock;
import dev.interdict.platform.Refusal;
import dev.interdict.platform.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What all doors do when somebody says something about a project. */
@ApplicationScoped
class ProjectChanges {

    private final IngestionStore store;
    private final FamilyStore families;
    private final ProductClock clock;

    ProjectChanges(IngestionStore store, FamilyStore families, ProductClock clock) {
        this.store = store;
        this.families = families;
        this.clock = clock;
    }

    /**
     * Changes the project of that id, or that has a version of it; gives it as it was. Fails with a refusal where there is
     * none, or what is said cannot be taken: then the transaction changes nothing.
     */
    Uni<Project> change(UUID id, Function<Project, Profile> said, Transaction tx) {
        return store.claim(id, tx)
                .map(found -> found.orElseThrow(() -> new Refusal(Addresses.PROJECT_UNKNOWN)))
                .call(project -> change(said.apply(project), project, tx));
    }

    /**
     * Begins the project or version that the upload names, without a document; gives the project as it was. Fails with a
     * refusal where it is known, or its parent is not: then the transaction changes nothing.
     */
    Uni<Project> begin(Upload upload, Transaction tx) {
        return store.claim(upload, Ids.next(), clock.now(), tx)
                .map(Optional::orElseThrow)
                .call(project -> begin(upload, project, tx));
    }

    private Uni<Void> begin(Upload upload, Project project, Transaction tx) {
        var version = upload.versionIn(project);
        if (project.has(version)) {
            throw new Refusal(Problem.of(409, "A project with the specified name and version already exists."));
        }
        var parent = upload.claims().parent();
        return (parent == null ? Uni.createFrom().item(Lineage.NONE) : families.lineage(parent, tx))
                .invoke(above -> FamilyRules.refused(upload, project, above).ifPresent(refused -> {
                    throw Faults.refusal(refused);
                }))
                .chain(above -> store.record(
                        ClaimRules.begin(upload, project, above, Ids.of("version", project.id(), version), clock.now()),
                        Cause.first(project.id()),
                        tx));
    }

    private Uni<Void> change(Profile profile, Project project, Transaction tx) {
        return above(profile, tx)
                .invoke(above -> refuseFaults(profile, project, above))
                .call(() -> refuseTakenName(profile, project, tx))
                .chain(above -> store.record(
                        ProfileRules.change(profile, project, above, clock.now()), Cause.first(project.id()), tx));
    }

    private Uni<Lineage> above(Profile profile, Transaction tx) {
        var parent = profile.parent();
        return parent == null
                ? Uni.createFrom().item(Lineage.NONE)
                : Addresses.id(parent.strip())
                        .map(known -> families.lineage(ProjectKey.of(known), tx))
                        .orElseGet(() -> Uni.createFrom().item(Lineage.NONE));
    }

    private static void refuseFaults(Profile profile, Project project, Lineage above) {
        var faults = ProfileRules.faults(profile, project, above);
        if (!faults.isEmpty()) {
            throw new Refusal(Faults.problem("The profile cannot be taken.", faults));
        }
    }

    private Uni<Boolean> refuseTakenName(Profile profile, Project project, Transaction tx) {
        return profile.name() == null
                ? Uni.createFrom().item(false)
                : store.isTaken(profile.name().strip(), project.id(), tx).invoke(taken -> {
                    if (taken) {
                        throw new Refusal(Problem.of(409, "Another project has that name."));
                    }
                });
    }
}
