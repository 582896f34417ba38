package dev.interdict.deadlines.domain;

import java.util.List;
import java.util.Optional;

/**
 * A finding on its ladders, as it was told until now.
 *
 * @param sequence of the programme's version that it was told under
 */
public record Climb(boolean open, long sequence, List<Place> places) {

    /** Never told of. */
    public static final Climb NONE = new Climb(false, 0, List.of());

    Optional<Place> place(String phase) {
        return places.stream().filter(place -> place.phase().id().equals(phase)).findFirst();
    }
}
