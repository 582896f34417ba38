package dev.interdict.deadlines.domain;

import java.time.Instant;

/**
 * A rung of a phase's ladder.
 *
 * @param number its civil days: 0 is the phase's own instant, steps before it are negative; a million more for each time
 *     that the phase holds again
 * @param name such as T-90d, T or +30d; amended where the phase rests or ends
 */
public record Step(int number, String name, Kind kind, Instant dueAt) {

    /** Whether the phase comes to hold, to rest or to its end with it. */
    boolean isTurn() {
        return isRest() || kind == Kind.IN_EFFECT || kind == Kind.ANNOUNCED;
    }

    /** Whether the phase holds no more from then on, for a time or for good. */
    public boolean isRest() {
        return kind == Kind.AMENDED;
    }
}
