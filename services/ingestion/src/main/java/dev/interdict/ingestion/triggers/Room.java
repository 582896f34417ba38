package dev.interdict.ingestion.triggers;

import java.util.concurrent.atomic.AtomicLong;

/** How much memory is taken by what is being read. */
final class Room {

    private final long most;
    private final AtomicLong taken = new AtomicLong();

    Room(long most) {
        this.most = most;
    }

    /** False where there is no room left; else it is to be left again. */
    boolean enter(long bytes) {
        if (taken.addAndGet(bytes) <= most) {
            return true;
        }
        leave(bytes);
        return false;
    }

    void leave(long bytes) {
        taken.addAndGet(-bytes);
    }
}
