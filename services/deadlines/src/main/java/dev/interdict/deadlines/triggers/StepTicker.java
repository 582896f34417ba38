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
 * The clock: steps that are due are told, project by project in order of their instants, and by two side by side, since
 * one waits for the database while the other reckons; but only the first looks whether any is. The metric {@code
 * interdict_deadlines_idle_seconds} says how long a look takes that finds nothing.
 */
@ApplicationScoped
class StepTicker implements DueWork {

    private static final Duration EVERY = Duration.ofMillis(50);

    private final Transactions transactions;
    private final StepStore steps;
    private final Firing firing;
    private final ProductClock clock;
    private final Timer idle;
    private final Repeating first;
    private final Repeating second;
    private volatile boolean busy;

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
        this.first = repeating.every(EVERY, "steps", this::tell);
        this.second = repeating.every(EVERY, "more steps", this::help);
    }

    void start(@Observes StartupEvent started) {
        first.start();
        second.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        first.stop();
        second.stop();
    }

    /** Looks at once whether something is due. */
    void ring() {
        first.ring();
    }

    @Override
    public Uni<Due> due(Instant now, Transaction tx) {
        return steps.outlook(now, tx);
    }

    /** Who has just told something takes what is left without looking first. */
    private Uni<Boolean> tell() {
        var now = clock.now();
        return (busy ? Uni.createFrom().item(true) : look(now))
                .chain(due -> due ? take(now) : Uni.createFrom().item(false));
    }

    private Uni<Boolean> help() {
        return busy ? take(clock.now()) : Uni.createFrom().item(false);
    }

    private Uni<Boolean> look(Instant now) {
        var look = Timer.start();
        return steps.isSomethingDue(now).invoke(due -> {
            if (due) {
                busy = true;
                second.ring();
            } else {
                look.stop(idle);
            }
        });
    }

    private Uni<Boolean> take(Instant now) {
        return transactions.run(tx -> take(now, tx)).invoke(told -> busy = told);
    }

    private Uni<Boolean> take(Instant now, Transaction tx) {
        return steps.take(now, tx)
                .chain(projects ->
                        projects.isEmpty() ? Uni.createFrom().item(false) : firing.earliest(projects, now, tx));
    }
}
