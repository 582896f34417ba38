package dev.interdict.screening.triggers;

import dev.interdict.platform.Ids;
import dev.interdict.platform.ProductClock;
import dev.interdict.platform.Repeating;
import dev.interdict.platform.Transactions;
import dev.interdict.screening.knownparties.MatchingData;
import dev.interdict.screening.store.MatchingDataStore;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Has all vendor keys matched anew, once, when a release came with other parties, words or weights. */
@ApplicationScoped
class MatchingDataTicker {

    private static final Logger LOG = Logger.getLogger(MatchingDataTicker.class);
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final UUID me = Ids.next();
    private final String hash = MatchingData.hash();
    private final Transactions transactions;
    private final MatchingDataStore store;
    private final ProductClock clock;
    private final Repeating repeating;

    MatchingDataTicker(
            Transactions transactions, MatchingDataStore store, ProductClock clock, Repeating.Factory repeating) {
        this.transactions = transactions;
        this.store = store;
        this.clock = clock;
        this.repeating = repeating.every(EVERY, "matching data", this::tick);
    }

    void start(@Observes StartupEvent started) {
        repeating.start();
    }

    /** Its sign of life runs out by itself, when nothing that it has begun can be under way any more. */
    void stop(@Observes ShutdownEvent stopping) {
        repeating.stop();
    }

    private Uni<Boolean> tick() {
        return transactions
                .run(tx -> store.beat(me, hash, tx))
                .chain(() -> transactions.run(tx -> store.settle(hash, clock.now(), tx)))
                .invoke(planned -> {
                    if (planned) {
                        LOG.infof("all vendor keys are matched anew with this release's data data=%s", hash);
                    }
                })
                .replaceWith(false);
    }
}
