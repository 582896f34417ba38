package dev.interdict.deadlines.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * What an amendment did to a phase's day.
 *
 * @param from empty where the phase was not told of before
 * @param to empty where the phase was dropped or is over
 */
public record Moved(String phase, Optional<Instant> from, Optional<Instant> to) {

    /** What a programme makes of the day that was told with the place. */
    static Moved of(Place place, Programme programme, Instant moment) {
        var phase = programme.phase(place.phase().id());
        return new Moved(place.phase().id(), place.day(), phase.flatMap(now -> now.dayAt(moment)));
    }

    /** Whether the day is another one, or there was or is none. */
    boolean isToAnotherDay() {
        return !from.equals(to);
    }
}
