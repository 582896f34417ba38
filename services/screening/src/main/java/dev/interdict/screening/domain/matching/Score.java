package dev.interdict.screening.domain.matching;

import dev.interdict.screening.domain.matching.Evidence.Family;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Weighs all evidence for one party. */
final class Score {

    private Score() {}

    /** The strongest of each family, and families as independent witnesses (noisy-or). */
    static double of(List<Evidence> evidence) {
        var doubt = 1.0;
        for (var family : Family.values()) {
            doubt *= 1 - of(family, evidence);
        }
        return Math.round((1 - doubt) * 1000) / 1000.0;
    }

    /** Counter-evidence in a field takes from what the field says; in a field that says nothing else, from the whole family. */
    private static double of(Family family, List<Evidence> evidence) {
        var positive = new HashMap<String, Double>();
        var negative = new HashMap<String, Double>();
        for (var one : evidence) {
            if (one.family() == family) {
                if (one.weight() > 0) {
                    positive.merge(one.field(), one.weight(), Math::max);
                } else {
                    negative.merge(one.field(), one.weight(), Math::min);
                }
            }
        }
        var everywhere = negative.entrySet().stream()
                .filter(one -> !positive.containsKey(one.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .min()
                .orElse(0);
        return positive.entrySet().stream()
                .mapToDouble(one -> one.getValue() + Math.min(everywhere, negative.getOrDefault(one.getKey(), 0.0)))
                .max()
                .stream()
                .map(net -> Math.max(net, 0))
                .findFirst()
                .orElse(0);
    }
}
