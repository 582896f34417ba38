package dev.interdict.platform;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How many events wait for the relay, counted every few seconds, as the metric {@code interdict_outbox_rows}. Beyond {@code
 * interdict.outbox.most} nothing is counted: no more should be added until the broker has taken some.
 */
@ApplicationScoped
public class OutboxBacklog {

    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Transactions transactions;
    private final int most;
    private final AtomicLong rows;
    private final Repeating repeating;

    OutboxBacklog(
            Transactions transactions,
            @ConfigProperty(name = "interdict.outbox.most") int most,
            MeterRegistry meters,
            Repeating.Factory repeating) {
        this.transactions = transactions;
        this.most = most;
        this.rows = Objects.requireNonNull(meters.gauge("interdict.outbox.rows", new AtomicLong()));
        this.repeating = repeating.every(EVERY, "outbox backlog", this::count);
    }

    void start(@Observes StartupEvent started) {
        repeating.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        repeating.stop();
    }

    /** True where so many wait that work which adds more is better put off. */
    public boolean isFull() {
        return rows.get() >= most;
    }

    private Uni<Boolean> count() {
        return transactions
                .run(tx -> tx.list(Long.class, "select count(*) from (select 1 from outbox limit ?1) waiting", most))
                .invoke(counted -> rows.set(counted.getFirst()))
                .replaceWith(false);
    }
}
