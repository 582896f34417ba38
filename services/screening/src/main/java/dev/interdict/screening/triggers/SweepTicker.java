package dev.interdict.screening.triggers;

import dev.interdict.platform.Ids;
import dev.interdict.platform.Repeating;
import dev.interdict.platform.Transactions;
import dev.interdict.screening.store.SweepStore;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Takes vendor keys away that no SBOM has any more, one range of them at a time. */
@ApplicationScoped
class SweepTicker {

    private static final Logger LOG = Logger.getLogger(SweepTicker.class);

    private final Transactions transactions;
    private final SweepStore sweeps;
    private final Duration every;
    private final Repeating repeating;

    SweepTicker(
            Transactions transactions,
            SweepStore sweeps,
            @ConfigProperty(name = "interdict.screening.sweep-every") Duration every,
            Repeating.Factory repeating) {
        this.transactions = transactions;
        this.sweeps = sweeps;
        this.every = every;
        this.repeating = repeating.every(every, "sweep", this::tick);
    }

    void start(@Observes StartupEvent started) {
        repeating.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        repeating.stop();
    }

    private Uni<Boolean> tick() {
        return transactions
                .run(tx -> sweeps.next(every, tx))
                .chain(range -> range.isEmpty() ? Uni.createFrom().voidItem() : sweep(range.getFirst()))
                .replaceWith(false);
    }

    private Uni<Void> sweep(long from) {
        var sweep = Ids.next();
        return transactions
                .run(tx -> sweeps.mark(from, sweep, tx))
                .chain(marked -> marked == 0
                        ? Uni.createFrom().voidItem()
                        : transactions
                                .run(sweeps::pass)
                                .chain(() -> transactions.run(tx -> sweeps.delete(sweep, tx)))
                                .invoke(deleted -> LOG.infof("sweep: %d vendor keys deleted", deleted))
                                .replaceWithVoid());
    }
}
