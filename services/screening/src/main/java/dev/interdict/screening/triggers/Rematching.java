package dev.interdict.screening.triggers;

import dev.interdict.platform.ProductClock;
import dev.interdict.platform.Transactions;
import dev.interdict.schemas.ingestion.ComponentsRead;
import dev.interdict.screening.store.RedecisionStore;
import dev.interdict.screening.store.SbomStore;
import dev.interdict.screening.store.SbomStore.BatchKey;
import dev.interdict.screening.store.SbomStore.Rematched;
import dev.interdict.screening.triggers.Catalogue.Edition;
import dev.interdict.screening.triggers.VendorKeys.Screened;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Matches batches again, some at a time, so that a project's size does not matter; a crash goes on with the rest. */
@ApplicationScoped
class Rematching {

    private static final int PAGE = 50;

    private final Transactions transactions;
    private final Catalogue catalogue;
    private final SbomStore sboms;
    private final RedecisionStore redecisions;
    private final VendorKeys keys;
    private final ProductClock clock;

    Rematching(
            Transactions transactions,
            Catalogue catalogue,
            SbomStore sboms,
            RedecisionStore redecisions,
            VendorKeys keys,
            ProductClock clock) {
        this.transactions = transactions;
        this.catalogue = catalogue;
        this.sboms = sboms;
        this.redecisions = redecisions;
        this.keys = keys;
        this.clock = clock;
    }

    /** Those of the projects that have keys whose matches changed; what other keys met stays as it is. */
    Uni<Void> due(Collection<UUID> projects, Edition edition) {
        return transactions
                .run(tx -> sboms.due(projects, PAGE, tx))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(batches -> batches.stream()
                        .map(due -> new Again(due.batch(), keys.screen(due, edition)))
                        .toList())
                .chain(again -> again.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : write(again, edition, false)
                                .chain(() ->
                                        again.size() < PAGE ? Uni.createFrom().voidItem() : due(projects, edition)));
    }

    /** Some of those that were kept before there were vendor keys; gives whether there may be more. */
    Uni<Boolean> unkeyed(Edition edition) {
        return transactions
                .run(tx -> sboms.unkeyed(PAGE, tx))
                .chain(batches -> rematch(batches, edition).replaceWith(batches.size() == PAGE));
    }

    private record Again(ComponentsRead batch, Screened screened) {

        Rematched row() {
            return new Rematched(
                    new BatchKey(batch.getSbomId(), batch.getBatch()), screened.keys(), screened.matches());
        }
    }

    private Uni<Void> rematch(List<ComponentsRead> batches, Edition edition) {
        return batches.isEmpty()
                ? Uni.createFrom().voidItem()
                : Uni.createFrom()
                        .item(batches)
                        .emitOn(Infrastructure.getDefaultWorkerPool())
                        .map(some -> some.stream()
                                .map(batch -> new Again(batch, keys.screen(batch, edition)))
                                .toList())
                        .chain(again -> write(again, edition, true));
    }

    private Uni<Void> write(List<Again> again, Edition edition, boolean decide) {
        var screened = again.stream().map(Again::screened).toList();
        var projects = again.stream().map(one -> one.batch().getProjectId()).collect(Collectors.toSet());
        return transactions
                .run(tx -> catalogue
                        .require(edition, tx)
                        .chain(() -> keys.keep(screened, tx))
                        .chain(() -> sboms.rematched(
                                new ArrayList<>(again.stream().map(Again::row).toList()), tx))
                        .chain(() -> decide
                                ? redecisions.plan(projects, clock.now(), "keys", tx)
                                : Uni.createFrom().voidItem()))
                .invoke(() -> keys.remember(screened));
    }
}
