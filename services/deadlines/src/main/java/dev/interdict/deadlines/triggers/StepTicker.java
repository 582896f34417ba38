package dev.interdict.deadlines.triggers;

import dev.interdict.deadlines.store.StepStore;
import dev.interdict.platform.DueWork;
import dev.interdict.platform.ProductClock;
import dev.interdict.platform.Repeating;
import dev.interdict.platform.Transaction;
import dev.interdict.platform.Transactions;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;

/**
 * The clock: steps that are due are told, project by project in order of their instants. The metric {@code
 * interdict_deadlines_idle_seconds} says how long a look takes that finds nothing.
 */
@ApplicationScoped
class StepTicker implements DueWork {

    private static final Duration EVERY = Duration.ofMillis(200);

    private final Transactions transactions;
    private final StepStore steps;
    private final Firing firing;
    private final ProductClock clock;
    private final Timer idle;
    private final Repeating repeating;

    StepTicker(
            Transactions transactions,
            StepStore steps,
            Firing firing,
            ProductClock clock,
            MeterRegistry meters,
            Repeating.Factory repeating) {
        this.transactions = transactions;
        this.steps = steps;
        this.firing = firing;
        this.clock = clock;
        this.idle = meters.timer("interdict.deadlines.idle");
        this.repeating = repeating.every(EVERY, "steps", this::tell);
    }

    void start(@Observes StartupEvent started) {
        repeating.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        repeating.stop();
    }

    /** Looks at once whether something is due. */
    void ring() {
        repeating.ring();
    }

    @Override
    public Uni<Due> due(Instant now, Transaction tx) {
        return steps.outlook(now, tx);
    }

    private Uni<Boolean> tell() {
        var now = clock.now();
        var look = Timer.start();
        return transactions
                .run(tx -> steps.isSomethingDue(now, tx)
                        .chain(due -> due ? take(now, tx) : Uni.createFrom().item(false)))
                .invoke(told -> {
                    if (!told) {
                        look.stop(idle);
                    }
                });
    }

    private Uni<Boolean> take(Instant now, Transaction tx) {
        return steps.take(now, tx)
                .chain(projects ->
                        projects.isEmpty() ? Uni.createFrom().item(false) : firing.earliest(projects, now, tx));
    }
}
