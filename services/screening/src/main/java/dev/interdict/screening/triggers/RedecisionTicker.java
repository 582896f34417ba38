package dev.interdict.screening.triggers;

import dev.interdict.platform.Cause;
import dev.interdict.platform.Repeating;
import dev.interdict.platform.Transaction;
import dev.interdict.platform.Transactions;
import dev.interdict.screening.store.ProjectStore;
import dev.interdict.screening.store.RedecisionStore;
import dev.interdict.screening.store.RedecisionStore.Redecision;
import dev.interdict.screening.store.RescreeningStore;
import dev.interdict.screening.triggers.Catalogue.Edition;
import dev.interdict.screening.triggers.Catalogue.Stale;
import dev.interdict.screening.triggers.Decisions.Open;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** Decides projects again when what is known of a programme or of one of their vendor keys changed. */
@ApplicationScoped
class RedecisionTicker {

    private static final Duration EVERY = Duration.ofMillis(200);
    private static final int PAGE = 50;

    private final Transactions transactions;
    private final Catalogue catalogue;
    private final ProjectStore projects;
    private final RescreeningStore rescreenings;
    private final RedecisionStore redecisions;
    private final Rematching rematching;
    private final Decisions decisions;
    private final Repeating repeating;

    RedecisionTicker(
            Transactions transactions,
            Catalogue catalogue,
            ProjectStore projects,
            RescreeningStore rescreenings,
            RedecisionStore redecisions,
            Rematching rematching,
            Decisions decisions,
            Repeating.Factory repeating) {
        this.transactions = transactions;
        this.catalogue = catalogue;
        this.projects = projects;
        this.rescreenings = rescreenings;
        this.redecisions = redecisions;
        this.rematching = rematching;
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
        return catalogue
                .edition()
                .chain(edition -> rematching
                        .unkeyed(edition)
                        .chain(more -> transactions
                                .run(rescreenings::settle)
                                .chain(() -> transactions.run(tx -> redecisions.oldest(PAGE, tx)))
                                .call(page -> again(page, edition))
                                .map(page -> more || !page.isEmpty())))
                .onFailure(Stale.class)
                .retry()
                .atMost(Catalogue.TRIES);
    }

    private Uni<Void> again(List<Redecision> page, Edition edition) {
        return page.isEmpty()
                ? Uni.createFrom().voidItem()
                : rematching
                        .due(page.stream().map(Redecision::project).toList(), edition)
                        .chain(() -> transactions.run(tx -> decide(page, edition, tx)));
    }

    private Uni<Void> decide(List<Redecision> page, Edition edition, Transaction tx) {
        return projects.lock(page.stream().map(Redecision::project).toList(), tx)
                .call(() -> catalogue.require(edition, tx))
                .chain(known -> redecisions
                        .done(page, tx)
                        .chain(mine -> decisions.decide(
                                page.stream()
                                        .filter(one -> mine.contains(one.project()))
                                        .map(one -> new Open(
                                                Objects.requireNonNull(known.get(one.project())),
                                                one.at(),
                                                Cause.first(one.caseId()),
                                                null))
                                        .toList(),
                                edition,
                                tx)));
    }
}
