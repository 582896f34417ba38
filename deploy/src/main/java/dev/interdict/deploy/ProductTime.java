package dev.interdict.deploy;

import dev.interdict.deploy.Look.Busy;
import dev.interdict.deploy.Look.Quiet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The services' common time: the system's, or one that stands still until it is moved. */
final class ProductTime {

    private static final Duration WITHOUT_PROGRESS = Duration.ofSeconds(120);

    private final @Nullable ProductClockFile file;
    private final Pipeline pipeline;
    private final ReentrantLock moving = new ReentrantLock();

    ProductTime(@Nullable ProductClockFile file, Pipeline pipeline) {
        this.file = file;
        this.pipeline = pipeline;
    }

    boolean isSet() {
        return file != null;
    }

    Instant now() {
        return file == null ? Clock.systemUTC().instant() : file.now();
    }

    /** The earliest instant that every service must have seen; any, if the clock is the system's. */
    Instant seenByAll() {
        return file == null ? Instant.EPOCH : file.now();
    }

    Move moveTo(Instant target) {
        if (file == null) {
            return new Move.NotSet();
        }
        moving.lock();
        try {
            return target.isBefore(file.now()) ? new Move.Backwards(file.now()) : pass(target, file);
        } finally {
            moving.unlock();
        }
    }

    /** Stops wherever something falls due, as if the time between had passed. */
    private Move pass(Instant target, ProductClockFile clock) {
        while (true) {
            Instant now = clock.now();
            switch (pipeline.await(now, WITHOUT_PROGRESS)) {
                case Busy busy -> {
                    return new Move.Stuck(now, busy.left());
                }
                case Quiet quiet
                when now.equals(target) -> {
                    return new Move.Done();
                }
                case Quiet quiet -> clock.moveTo(nextStop(quiet.nextDue(), target));
            }
        }
    }

    private static Instant nextStop(@Nullable Instant nextDue, Instant target) {
        return nextDue == null || nextDue.isAfter(target) ? target : nextDue;
    }
}
