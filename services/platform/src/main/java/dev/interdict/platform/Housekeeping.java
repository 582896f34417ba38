package dev.interdict.platform;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Forgets claimed event ids when no redelivery can come any more: Kafka keeps the events themselves for seven days. */
@ApplicationScoped
class Housekeeping {

    private static final Duration EVERY = Duration.ofMinutes(10);

    private final Transactions transactions;
    private final Repeating repeating;

    Housekeeping(Transactions transactions, Repeating.Factory repeating) {
        this.transactions = transactions;
        this.repeating = repeating.every(EVERY, "housekeeping", this::forget);
    }

    void start(@Observes StartupEvent started) {
        repeating.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        repeating.stop();
    }

    private Uni<Boolean> forget() {
        return transactions.run(tx -> tx.execute("""
                        delete from inbox where event_id in (select event_id from inbox
                         where claimed_at < clock_timestamp() - interval '14 days' limit 10000)
                        """)).map(forgotten -> forgotten == 10_000);
    }
}
