package dev.interdict.platform;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Machinery's time: signatures, leases, metrics, when something was raised. Never decides what the law says. */
public final class WallClock {

    private WallClock() {}

    /** Now, in milliseconds. */
    public static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
