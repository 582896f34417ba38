package dev.interdict.platform;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When a job runs, on a real Vert.x. */
@Timeout(20)
class RepeatingTest {

    private static final Duration NEVER = Duration.ofHours(1);

    private final Vertx vertx = Vertx.vertx();
    private final Semaphore runs = new Semaphore(0);

    @AfterEach
    void close() throws InterruptedException {
        var closed = new CountDownLatch(1);
        vertx.close().onComplete(ignored -> closed.countDown());
        assertThat(closed.await(10, SECONDS)).isTrue();
    }

    @Test
    void runsAtOnceAndThenAfterEachPause() throws InterruptedException {
        start(Duration.ofMillis(20), this::count);
        assertThat(runs.tryAcquire(3, 5, SECONDS)).isTrue();
    }

    @Test
    void runsAgainAtOnceWhileThereIsMore() throws InterruptedException {
        var count = new AtomicInteger();
        start(NEVER, () -> count().map(ignored -> count.incrementAndGet() < 5));
        assertThat(runs.tryAcquire(5, 5, SECONDS)).isTrue();
        assertThat(runs.tryAcquire(100, MILLISECONDS)).isFalse();
    }

    @Test
    void runsWhenRung() throws InterruptedException {
        var job = start(NEVER, this::count);
        for (var i = 0; i < 200; i++) {
            assertThat(runs.tryAcquire(5, SECONDS)).as("run %d", i).isTrue();
            job.ring();
        }
    }

    @Test
    void runsOnceMoreWhereRungWhileRunning() throws InterruptedException {
        var goOn = new CountDownLatch(1);
        var begun = new Semaphore(0);
        var job = start(NEVER, () -> {
            begun.release();
            return Uni.createFrom()
                    .emitter(emitter -> vertx.executeBlocking(() -> goOn.await(10, SECONDS))
                            .onComplete(ignored -> emitter.complete(false)));
        });
        assertThat(begun.tryAcquire(5, SECONDS)).isTrue();
        job.ring();
        job.ring();
        job.ring();
        assertThat(begun.tryAcquire(100, MILLISECONDS)).isFalse();
        goOn.countDown();
        assertThat(begun.tryAcquire(5, SECONDS)).isTrue();
        assertThat(begun.tryAcquire(100, MILLISECONDS)).isFalse();
    }

    @Test
    void neverRunsBesideItself() throws InterruptedException {
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        var job = start(
                Duration.ofMillis(1),
                () -> Uni.createFrom()
                        .item(() -> most.accumulateAndGet(inside.incrementAndGet(), Math::max))
                        .onItem()
                        .delayIt()
                        .by(Duration.ofMillis(1))
                        .invoke(inside::decrementAndGet)
                        .chain(this::count));
        var rings = IntStream.range(0, 4)
                .mapToObj(ringer -> Thread.ofVirtual().unstarted(() -> {
                    for (var i = 0; i < 2_000; i++) {
                        job.ring();
                    }
                }))
                .toList();
        rings.forEach(Thread::start);
        for (var ring : rings) {
            ring.join();
        }
        assertThat(runs.tryAcquire(20, 5, SECONDS)).isTrue();
        assertThat(most).hasValue(1);
    }

    @Test
    void noRingIsLost() throws InterruptedException {
        var asked = new AtomicInteger();
        var seen = new AtomicInteger();
        var job = start(
                NEVER,
                () -> Uni.createFrom()
                        .item(() -> {
                            seen.set(asked.get());
                            return false;
                        })
                        .invoke(() -> runs.release()));
        for (var i = 1; i <= 5_000; i++) {
            asked.set(i);
            job.ring();
        }
        while (seen.get() < 5_000) {
            assertThat(runs.tryAcquire(5, SECONDS)).as("seen %d", seen.get()).isTrue();
        }
    }

    @Test
    void runsAgainAfterAFailure() throws InterruptedException {
        start(NEVER, () -> {
            runs.release();
            throw new IllegalStateException("expected by this test");
        });
        assertThat(runs.tryAcquire(2, 5, SECONDS)).isTrue();
    }

    @Test
    void runsAgainWhereTheJobSaysNothing() throws InterruptedException {
        var job = start(NEVER, () -> count().replaceWithNull());
        assertThat(runs.tryAcquire(5, SECONDS)).isTrue();
        job.ring();
        assertThat(runs.tryAcquire(5, SECONDS)).isTrue();
    }

    @Test
    void runsNoMoreOnceStopped() throws InterruptedException {
        var job = start(Duration.ofMillis(5), this::count);
        assertThat(runs.tryAcquire(5, SECONDS)).isTrue();
        job.stop();
        Thread.sleep(50);
        runs.drainPermits();
        job.ring();
        assertThat(runs.tryAcquire(100, MILLISECONDS)).isFalse();
    }

    @Test
    void runsOnAContextOfItsOwnWhoeverRings() throws InterruptedException {
        var seen = new LinkedBlockingQueue<String>();
        var job = start(
                NEVER,
                () -> Uni.createFrom().item(() -> {
                    seen.add(String.valueOf(context().<Object>getLocal("case")));
                    return false;
                }));
        assertThat(seen.poll(5, SECONDS)).isEqualTo("null");
        vertx.getOrCreateContext()
                .runOnContext(ignored -> new Contexts(vertx)
                        .onFresh(() -> {
                            context().putLocal("case", "someone else's");
                            job.ring();
                            return Uni.createFrom().voidItem();
                        })
                        .subscribe()
                        .with(done -> {}));
        assertThat(seen.poll(5, SECONDS)).isEqualTo("null");
    }

    private static Context context() {
        return Objects.requireNonNull(Vertx.currentContext());
    }

    private Repeating start(Duration pause, Supplier<Uni<Boolean>> job) {
        var repeating = new Repeating.Factory(vertx, new Contexts(vertx)).every(pause, "test", job);
        repeating.start();
        return repeating;
    }

    private Uni<Boolean> count() {
        return Uni.createFrom().item(false).invoke(() -> runs.release());
    }
}
