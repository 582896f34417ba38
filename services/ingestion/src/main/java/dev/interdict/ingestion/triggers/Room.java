package dev.interdict.ingestion.triggers;

import java.util.concurrent.atomic.AtomicLong;

/** How many bytes of documents are being read at once: reading needs memory in proportion. */
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
