package dev.interdict.screening.domain.matching;

import dev.interdict.screening.domain.programmes.Applies;
import dev.interdict.screening.domain.programmes.ReachRules;
import java.util.Comparator;
import java.util.List;

/**
 * A component that is a party's.
 *
 * @param programme its id, or the code of a list that no programme refines
 * @param score 0 to 1
 * @param evidence heaviest first, counter-evidence last; at least one
 */
public record Match(
        String programme, String party, Subject subject, double score, Applies applies, List<Evidence> evidence) {

    public Match {
        evidence = evidence.stream()
                .sorted(Comparator.comparingDouble(Evidence::weight)
                        .reversed()
                        .thenComparing(Evidence::field)
                        .thenComparing(Evidence::listed)
                        .thenComparing(Evidence::how))
                .distinct()
                .toList();
    }

    /** Sure enough to act only where it is sure both whose it is and that the programme reaches it. */
    public Band band() {
        return bandFor(applies);
    }

    /** The band for a project that the programme reaches as is said. */
    public Band bandFor(Applies project) {
        return switch (ReachRules.both(applies, project)) {
            case Applies.Yes yes -> Band.of(score);
            case Applies.Review review -> Band.REVIEW;
            case Applies.No no -> Band.NONE;
        };
    }
}
