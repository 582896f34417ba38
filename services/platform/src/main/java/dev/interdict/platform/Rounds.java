package dev.interdict.platform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;

/**
 * Cuts events into rounds, so that each round can be one transaction and keys keep their order: in a round no key stands
 * twice, but with events of it that belong together and follow one another.
 */
final class Rounds {

    private Rounds() {}

    static <E> List<List<E>> of(List<E> events, Function<E, Object> key, Function<E, Object> together) {
        var rounds = new ArrayList<List<E>>();
        var places = new HashMap<Object, Place>();
        for (var event : events) {
            var place = places.merge(
                    key.apply(event), new Place(0, together.apply(event)), (last, next) -> last.followedBy(next));
            if (place.round() == rounds.size()) {
                rounds.add(new ArrayList<>());
            }
            rounds.get(place.round()).add(event);
        }
        return rounds;
    }

    private record Place(int round, Object together) {

        Place followedBy(Place next) {
            return together.equals(next.together) ? this : new Place(round + 1, next.together);
        }
    }
}
