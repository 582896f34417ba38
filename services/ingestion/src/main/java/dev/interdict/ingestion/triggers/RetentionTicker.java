package dev.interdict.ingestion.triggers;

import dev.interdict.ingestion.store.RetentionStore;
import dev.interdict.platform.Repeating;
import dev.interdict.platform.Transactions;
import dev.interdict.platform.WallClock;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Forgets SBOMs and idempotency keys whose time is over, by wall time, page by page. */
@ApplicationScoped
class RetentionTicker {

    private static final Logger LOG = Logger.getLogger(RetentionTicker.class);
    private static final int PAGE = 500;

    private final Transactions transactions;
    private final RetentionStore store;
    private final Duration age;
    private final int count;
    private final Repeating repeating;

    RetentionTicker(
            Transactions transactions,
            RetentionStore store,
            @ConfigProperty(name = "interdict.ingestion.retention.age") Duration age,
            @ConfigProperty(name = "interdict.ingestion.retention.count") int count,
            @ConfigProperty(name = "interdict.ingestion.retention.every") Duration every,
            Repeating.Factory repeating) {
        this.transactions = transactions;
        this.store = store;
        this.age = age;
        this.count = Math.max(1, count);
        this.repeating = repeating.every(every, "retention", this::forget);
    }

    void start(@Observes StartupEvent started) {
        repeating.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        repeating.stop();
    }

    private Uni<Boolean> forget() {
        return transactions
                .run(tx -> store.forgetKeys(WallClock.now(), PAGE, tx))
                .chain(keys -> transactions
                        .run(tx -> store.forgetSboms(WallClock.now().minus(age), count, PAGE, tx))
                        .invoke(RetentionTicker::tell)
                        .map(sboms -> keys == PAGE || sboms == PAGE));
    }

    private static void tell(int sboms) {
        if (sboms > 0) {
            LOG.infof("retention: %d superseded sboms deleted", sboms);
        }
    }
}
