package dev.interdict.screening.triggers;

import dev.interdict.platform.Cause;
import dev.interdict.platform.InOrder;
import dev.interdict.platform.Repeating;
import dev.interdict.platform.Transaction;
import dev.interdict.platform.Transactions;
import dev.interdict.screening.domain.matching.Match;
import dev.interdict.screening.identifiers.Components;
import dev.interdict.screening.store.ProgrammeStore;
import dev.interdict.screening.store.ProjectStore;
import dev.interdict.screening.store.RedecisionStore;
import dev.interdict.screening.store.RedecisionStore.Redecision;
import dev.interdict.screening.store.SbomStore;
import dev.interdict.screening.store.SbomStore.StoredBatch;
import dev.interdict.screening.triggers.Catalogue.Edition;
import dev.interdict.screening.triggers.Catalogue.Stale;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;

/** Decides projects again when what is known of a programme changed. */
@ApplicationScoped
class RedecisionTicker {

    private static final Duration EVERY = Duration.ofMillis(200);
    private static final int PAGE = 50;

    private final Transactions transactions;
    private final Catalogue catalogue;
    private final ProjectStore projects;
    private final ProgrammeStore programmes;
    private final SbomStore sboms;
    private final RedecisionStore redecisions;
    private final Decisions decisions;
    private final Repeating repeating;

    RedecisionTicker(
            Transactions transactions,
            Catalogue catalogue,
            ProjectStore projects,
            ProgrammeStore programmes,
            SbomStore sboms,
            RedecisionStore redecisions,
            Decisions decisions,
            Repeating.Factory repeating) {
        this.transactions = transactions;
        this.catalogue = catalogue;
        this.projects = projects;
        this.programmes = programmes;
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
                .chain(edition -> rematched(redecision, edition)
                        .chain(rematched -> transactions.run(tx -> decide(redecision, edition, rematched, tx))));
    }

    private Uni<List<Rematched>> rematched(Redecision redecision, Edition edition) {
        if (!redecision.rematch()) {
            return Uni.createFrom().item(List.of());
        }
        return transactions
                .run(tx -> sboms.batches(redecision.project(), tx))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(batches -> batches.stream()
                        .map(batch -> new Rematched(
                                batch,
                                edition.match(
                                        Components.readAll(batch.components().getComponents()))))
                        .toList());
    }

    private Uni<Void> decide(Redecision redecision, Edition edition, List<Rematched> rematched, Transaction tx) {
        return projects.lock(redecision.project(), tx)
                .call(() -> programmes.generation(tx).invoke(generation -> {
                    if (generation != edition.generation()) {
                        throw new Stale();
                    }
                }))
                .chain(found -> redecisions
                        .done(redecision, tx)
                        .chain(mine -> mine && !found.isEmpty()
                                ? InOrder.each(
                                                rematched,
                                                one -> sboms.rematched(
                                                        one.batch(), one.matches(), edition.generation(), tx))
                                        .chain(() -> decisions.decide(
                                                found.getFirst(),
                                                edition,
                                                redecision.at(),
                                                Cause.first(redecision.caseId()),
                                                tx))
                                : Uni.createFrom().voidItem()));
    }

    private record Rematched(StoredBatch batch, List<Match> matches) {}
}
