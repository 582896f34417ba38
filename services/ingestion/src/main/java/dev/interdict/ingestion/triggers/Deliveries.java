package dev.interdict.ingestion.triggers;

import dev.interdict.ingestion.domain.Decision;
import dev.interdict.ingestion.domain.Delivery;
import dev.interdict.ingestion.domain.IdempotencyKey;
import dev.interdict.ingestion.domain.IngestionRules;
import dev.interdict.ingestion.domain.Lineage;
import dev.interdict.ingestion.domain.Project;
import dev.interdict.ingestion.domain.Sbom;
import dev.interdict.ingestion.domain.Upload;
import dev.interdict.ingestion.store.FamilyStore;
import dev.interdict.ingestion.store.IngestionStore;
import dev.interdict.ingestion.store.KeyStore;
import dev.interdict.ingestion.store.SbomStore;
import dev.interdict.platform.Cause;
import dev.interdict.platform.Ids;
import dev.interdict.platform.ProductClock;
import dev.interdict.platform.Transaction;
import dev.interdict.platform.Transactions;
import dev.interdict.platform.WallClock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Load, decide, record of SBOMs that come, and of those that go. */
@ApplicationScoped
class Deliveries {

    /** Pipelines repeat within minutes; a job that is run again on another day is another request. */
    private static final Duration KEY_LASTS = Duration.ofHours(24);

    private final Transactions transactions;
    private final IngestionStore store;
    private final SbomStore sboms;
    private final KeyStore keys;
    private final FamilyStore families;
    private final ProductClock clock;

    Deliveries(
            Transactions transactions,
            IngestionStore store,
            SbomStore sboms,
            KeyStore keys,
            FamilyStore families,
            ProductClock clock) {
        this.families = families;
        this.transactions = transactions;
        this.store = store;
        this.sboms = sboms;
        this.keys = keys;
        this.clock = clock;
    }

    /** Takes what came, once for each key. */
    Uni<Decision> take(Delivery delivery, @Nullable IdempotencyKey key) {
        return transactions.run(tx -> key == null ? deliver(delivery, tx) : once(delivery, key, tx));
    }

    /** Keeps the SBOM no longer; false where there is none of that id. */
    Uni<Boolean> delete(UUID id) {
        return transactions.run(tx -> sboms.sbom(id, tx)
                .chain(sbom -> sbom.isEmpty()
                        ? Uni.createFrom().item(false)
                        : store.claim(sbom.get().projectId(), tx).chain(project -> delete(id, project, tx))));
    }

    private Uni<Decision> once(Delivery delivery, IdempotencyKey key, Transaction tx) {
        var request = request(delivery);
        var now = WallClock.now();
        return keys.claim(key, request, now, now.plus(KEY_LASTS), tx)
                .chain(use -> use.isPresent() ? again(use.get(), request, tx) : first(delivery, key, tx));
    }

    /** The same for the same document in the same place alone. */
    private static UUID request(Delivery delivery) {
        var upload = delivery.upload();
        return Ids.of(
                "upload",
                Optional.ofNullable(upload.project()),
                Optional.ofNullable(upload.projectName()),
                Optional.ofNullable(upload.version()),
                upload.slot(),
                delivery.content().digest());
    }

    private Uni<Decision> again(KeyStore.Use use, UUID request, Transaction tx) {
        return use.request().equals(request)
                ? sboms.sbom(use.sbom(), tx).map(sbom -> new Decision.Repeated(sbom.orElseThrow()))
                : Uni.createFrom().item(new Decision.KeyTaken());
    }

    private Uni<Decision> first(Delivery delivery, IdempotencyKey key, Transaction tx) {
        return deliver(delivery, tx).call(decision -> switch (decision) {
            case Decision.Taken(var sbom, var ignored) -> keys.used(key, sbom.id(), tx);
            case Decision.AlreadyCurrent(var sbom, var ignored) -> keys.used(key, sbom.id(), tx);
            default -> Uni.createFrom().voidItem();
        });
    }

    private Uni<Decision> deliver(Delivery delivery, Transaction tx) {
        return store.claim(delivery.upload(), Ids.next(), delivery.at(), tx)
                .chain(project -> decide(delivery, project, tx))
                .call(decision -> store.record(decision.events(), Cause.first(delivery.sbomId()), tx));
    }

    private Uni<Decision> decide(Delivery delivery, Optional<Project> project, Transaction tx) {
        if (project.isEmpty()) {
            return Uni.createFrom().item(new Decision.Unknown());
        }
        var known = project.get();
        var upload = delivery.upload();
        var versionId = Ids.of("version", known.id(), upload.versionIn(known));
        return above(upload, known, tx)
                .chain(above -> store.current(known.id(), upload.versionIn(known), upload.slot(), tx)
                        .map(current ->
                                IngestionRules.deliver(delivery, known, above, versionId, current.orElse(null))))
                .invoke(Deliveries::refuseParent);
    }

    private Uni<Lineage> above(Upload upload, Project project, Transaction tx) {
        var parent = upload.claims().parent();
        return parent == null || project.has(upload.versionIn(project))
                ? Uni.createFrom().item(Lineage.NONE)
                : families.lineage(parent, tx);
    }

    private static void refuseParent(Decision decision) {
        if (decision instanceof Decision.NoParent refused) {
            throw Faults.refusal(refused);
        }
    }

    /** Looks again under the project's lock: who held it before may have deleted the SBOM, or replaced it. */
    private Uni<Boolean> delete(UUID id, Optional<Project> project, Transaction tx) {
        return sboms.sbom(id, tx)
                .chain(sbom -> sbom.isEmpty() || project.isEmpty()
                        ? Uni.createFrom().item(false)
                        : delete(sbom.get(), project.get(), tx));
    }

    private Uni<Boolean> delete(Sbom sbom, Project project, Transaction tx) {
        return store.current(project.id(), sbom.version(), sbom.slot(), tx)
                .map(current -> IngestionRules.delete(sbom, project, current.orElse(null), Ids.next(), clock.now()))
                .chain(events -> store.record(events, Cause.first(sbom.id()), tx))
                .replaceWith(true);
    }
}
