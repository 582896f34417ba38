package dev.interdict.platform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;

/** Cuts events into rounds in which no key stands twice, so that each round can be one transaction and keys keep their order. */
final class Rounds {

    private Rounds() {}

    static <E> List<List<E>> of(List<E> events, Function<E, Object> key) {
        var rounds = new ArrayList<List<E>>();
        var seen = new HashMap<Object, Integer>();
        for (var event : events) {
            var round = seen.merge(key.apply(event), 1, Integer::sum) - 1;
            if (round == rounds.size()) {
                rounds.add(new ArrayList<>());
            }
            rounds.get(round).add(event);
        }
        return rounds;
    }
}
