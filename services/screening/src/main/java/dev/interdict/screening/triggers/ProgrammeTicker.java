package dev.interdict.screening.triggers;

import dev.interdict.platform.DueWork;
import dev.interdict.platform.InOrder;
import dev.interdict.platform.ProductClock;
import dev.interdict.platform.Repeating;
import dev.interdict.platform.Transaction;
import dev.interdict.platform.Transactions;
import dev.interdict.screening.store.ProgrammeStore;
import dev.interdict.screening.store.ProgrammeStore.Next;
import dev.interdict.screening.triggers.Catalogue.Edition;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;

/** Brings programme versions into force when the product clock reaches the day from which they are known. */
@ApplicationScoped
class ProgrammeTicker implements DueWork {

    private static final Duration EVERY = Duration.ofMillis(200);

    private final Transactions transactions;
    private final Catalogue catalogue;
    private final ProgrammeStore programmes;
    private final ProductClock clock;
    private final Repeating repeating;

    ProgrammeTicker(
            Transactions transactions,
            Catalogue catalogue,
            ProgrammeStore programmes,
            ProductClock clock,
            Repeating.Factory repeating) {
        this.transactions = transactions;
        this.catalogue = catalogue;
        this.programmes = programmes;
        this.clock = clock;
        this.repeating = repeating.every(EVERY, "programmes", this::tick);
    }

    void start(@Observes StartupEvent started) {
        repeating.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        repeating.stop();
    }

    @Override
    public Uni<Due> due(Instant now, Transaction tx) {
        return programmes.backlog(now, tx);
    }

    private Uni<Boolean> tick() {
        return catalogue
                .newest()
                .chain(edition -> transactions
                        .run(tx -> programmes.due(clock.now(), tx))
                        .chain(due -> InOrder.each(due, next -> activate(next, edition))))
                .replaceWith(false);
    }

    private Uni<Boolean> activate(Next next, Edition edition) {
        var programme = edition.programmes().get(next.programme());
        if (programme == null) {
            return Uni.createFrom().item(false);
        }
        return programme.versions().stream()
                .filter(version -> version.sequence() == next.sequence())
                .findFirst()
                .map(version -> transactions.run(tx -> programmes.activate(programme, version, tx)))
                .orElseGet(() -> Uni.createFrom().item(false));
    }
}
