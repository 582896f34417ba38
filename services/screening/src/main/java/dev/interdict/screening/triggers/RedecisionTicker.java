package dev.interdict.screening.triggers;

import dev.interdict.platform.Cause;
import dev.interdict.platform.InOrder;
import dev.interdict.platform.Repeating;
import dev.interdict.platform.Transaction;
import dev.interdict.platform.Transactions;
import dev.interdict.screening.store.ProjectStore;
import dev.interdict.screening.store.RedecisionStore;
import dev.interdict.screening.store.RedecisionStore.Redecision;
import dev.interdict.screening.store.SbomStore;
import dev.interdict.screening.store.SbomStore.BatchKey;
import dev.interdict.screening.triggers.Catalogue.Edition;
import dev.interdict.screening.triggers.Catalogue.Stale;
import dev.interdict.screening.triggers.Decisions.Open;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Decides projects again when what is known of a programme changed. */
@ApplicationScoped
class RedecisionTicker {

    private static final Duration EVERY = Duration.ofMillis(200);
    private static final int PAGE = 50;

    private final Transactions transactions;
    private final Catalogue catalogue;
    private final ProjectStore projects;
    private final SbomStore sboms;
    private final RedecisionStore redecisions;
    private final Decisions decisions;
    private final Repeating repeating;

    RedecisionTicker(
            Transactions transactions,
            Catalogue catalogue,
            ProjectStore projects,
            SbomStore sboms,
            RedecisionStore redecisions,
            Decisions decisions,
            Repeating.Factory repeating) {
        this.transactions = transactions;
        this.catalogue = catalogue;
        this.projects = projects;
        this.sboms = sboms;
        this.redecisions = redecisions;
        this.decisions = decisions;
        this.repeating = repeating.every(EVERY, "redecisions", this::tick);
    }

    void start(@Observes StartupEvent started) {
        repeating.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        repeating.stop();
    }

    private Uni<Boolean> tick() {
        return transactions
                .run(tx -> redecisions.oldest(PAGE, tx))
                .chain(page -> InOrder.each(page, this::again).replaceWith(page.size() == PAGE));
    }

    private Uni<Void> again(Redecision redecision) {
        return catalogue
                .edition()
                .chain(edition -> rematch(redecision, edition)
                        .chain(() -> transactions.run(tx -> decide(redecision, edition, tx))))
                .onFailure(Stale.class)
                .retry()
                .atMost(Catalogue.TRIES);
    }

    /** One batch after another, so that a project's size does not matter; a crash goes on with the rest. */
    private Uni<Void> rematch(Redecision redecision, Edition edition) {
        return redecision.rematch()
                ? transactions
                        .run(tx -> sboms.behind(redecision.project(), edition.generation(), tx))
                        .chain(keys -> InOrder.each(keys, key -> rematch(key, edition)))
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> rematch(BatchKey key, Edition edition) {
        return transactions
                .run(tx -> sboms.batch(key, tx))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(batches -> batches.stream()
                        .flatMap(batch -> edition.match(batch.getComponents()).stream())
                        .toList())
                .chain(matches -> transactions.run(tx -> catalogue
                        .require(edition, tx)
                        .chain(() -> sboms.rematched(key, matches, edition.generation(), tx))));
    }

    private Uni<Void> decide(Redecision redecision, Edition edition, Transaction tx) {
        var project = redecision.project();
        return projects.lock(List.of(project), tx)
                .call(() -> catalogue.require(edition, tx))
                .chain(known -> redecisions
                        .done(redecision, tx)
                        .chain(mine -> decisions.decide(
                                Stream.ofNullable(mine ? known.get(project) : null)
                                        .map(locked -> new Open(
                                                locked, redecision.at(), Cause.first(redecision.caseId()), null))
                                        .toList(),
                                edition,
                                tx)));
    }
}
