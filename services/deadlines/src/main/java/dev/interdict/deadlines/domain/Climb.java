package dev.interdict.deadlines.domain;

import java.util.List;
import java.util.Optional;

/**
 * A finding on its ladders, as it was told until now.
 *
 * @param sequence of the programme's version that it was decided under
 * @param silence as long as people want to hear nothing of it
 * @param owed what has to be told when it speaks again
 */
public record Climb(boolean open, long sequence, Optional<Silence> silence, Optional<Kind> owed, List<Place> places) {

    /** Never told of. */
    public static final Climb NONE = new Climb(false, 0, Optional.empty(), Optional.empty(), List.of());

    Optional<Place> place(String phase) {
        return places.stream().filter(place -> place.phase().id().equals(phase)).findFirst();
    }
}
