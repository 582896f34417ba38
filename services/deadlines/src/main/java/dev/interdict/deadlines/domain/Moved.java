package dev.interdict.deadlines.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * What an amendment did to a phase's day.
 *
 * @param from empty where the phase was not told of before
 * @param to empty where the phase was dropped
 */
public record Moved(String phase, Optional<Instant> from, Optional<Instant> to) {

    /** Whether the day is another one, or there was or is none. */
    boolean isToAnotherDay() {
        return !from.equals(to);
    }
}
