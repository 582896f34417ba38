package dev.interdict.platform;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * A job that runs again and again, never beside itself: at once when rung or while it has more to do, else after a pause,
 * which grows while nobody has anything for it to do. Each has an event loop, which it shares with few.
 */
public final class Repeating {

    private static final Logger LOG = Logger.getLogger(Repeating.class);
    private static final Duration AFTER_A_FAILURE = Duration.ofMillis(500);
    private static final int LONGEST_PAUSE = 4;

    private final Vertx vertx;
    private final Contexts contexts;
    private final Context loop;
    private final Duration pause;
    private final String name;
    private final Supplier<Uni<Boolean>> job;
    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicBoolean rung = new AtomicBoolean();
    private final AtomicBoolean failing = new AtomicBoolean();
    private volatile boolean stopped = true;
    private volatile long timer = -1;
    private volatile int idle = 1;

    private Repeating(Vertx vertx, Contexts contexts, Duration pause, String name, Supplier<Uni<Boolean>> job) {
        this.vertx = vertx;
        this.contexts = contexts;
        this.loop = contexts.loop();
        this.pause = pause;
        this.name = name;
        this.job = job;
    }

    /** Makes jobs on the application's Vert.x. */
    @ApplicationScoped
    public static class Factory {

        private final Vertx vertx;
        private final Contexts contexts;

        Factory(Vertx vertx, Contexts contexts) {
            this.vertx = vertx;
            this.contexts = contexts;
        }

        /** A job, not yet started. It gives true where more is to be done at once; the pause grows fourfold at most. */
        public Repeating every(Duration pause, String name, Supplier<Uni<Boolean>> job) {
            return new Repeating(vertx, contexts, pause, name, job);
        }
    }

    /** Begins to run. */
    public void start() {
        stopped = false;
        ring();
    }

    /** Runs no more once what is running has ended. */
    public void stop() {
        stopped = true;
        vertx.cancelTimer(timer);
    }

    /** Runs now, or again as soon as what is running has ended. */
    public void ring() {
        idle = 1;
        rung.set(true);
        next();
    }

    private void next() {
        if (stopped || !running.compareAndSet(false, true)) {
            return;
        }
        vertx.cancelTimer(timer);
        rung.set(false);
        contexts.onFresh(loop, job)
                .onItem()
                .ifNull()
                .continueWith(false)
                .subscribe()
                .with(this::ended, this::failed);
    }

    private void ended(boolean more) {
        if (failing.compareAndSet(true, false)) {
            LOG.infof("%s: working again", name);
        }
        pauseThenNext(more ? Duration.ZERO : pause.multipliedBy(idle));
        idle = more ? 1 : Math.min(2 * idle, LONGEST_PAUSE);
    }

    private void failed(Throwable failure) {
        if (failing.compareAndSet(false, true)) {
            var trace = Failures.isTransient(failure) ? null : failure;
            LOG.warnf(trace, "%s: failing, will be tried again until it works: %s", name, failure.getMessage());
        }
        rung.set(false);
        pauseThenNext(AFTER_A_FAILURE);
    }

    private void pauseThenNext(Duration wait) {
        running.set(false);
        if (stopped) {
            return;
        }
        if (wait.isZero() || rung.get()) {
            vertx.runOnContext(ignored -> next());
        } else {
            timer = vertx.setTimer(wait.toMillis(), ignored -> next());
            if (rung.get()) {
                next();
            }
        }
    }
}
