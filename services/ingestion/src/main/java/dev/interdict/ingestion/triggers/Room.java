package dev.interdict.ingestion.triggers;

import dev.interdict.platform.WallClock;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** How much is done at once of what needs memory in proportion. */
final class Room {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final long most;
    private final AtomicLong taken = new AtomicLong();

    Room(long most) {
        this.most = most;
    }

    /** False where there is no room left; else it is to be left again. */
    boolean enter(long amount) {
        if (taken.addAndGet(amount) <= most) {
            return true;
        }
        leave(amount);
        return false;
    }

    /** As above, as soon as there is room; false where there was none for so long. */
    Uni<Boolean> enter(long amount, Duration patience) {
        return Uni.createFrom().deferred(() -> {
            var until = WallClock.now().plus(patience);
            return Uni.createFrom()
                    .item(() -> enter(amount))
                    .repeat()
                    .withDelay(LOOK_AGAIN)
                    .whilst(entered -> !entered && WallClock.now().isBefore(until))
                    .collect()
                    .last();
        });
    }

    void leave(long amount) {
        taken.addAndGet(-amount);
    }
}
