package dev.interdict.screening.domain.programmes;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Windows that prolong each other. */
final class Chain {

    /** By the moment at which they end, then by id, so that the order in the file does not matter. */
    static final Comparator<Qualifier> LAST_TO_END =
            Comparator.<Qualifier, Instant>comparing(one -> end(one)).thenComparing(Qualifier::id);

    private Chain() {}

    /** When the last of the windows of one kind ends that follow each other without a gap; empty: no end is known. */
    static Optional<LegalTime> end(Qualifier first, String phase, List<Qualifier> all) {
        var last = first;
        while (true) {
            var end = end(last);
            var next = all.stream()
                    .filter(one -> one.kind() == first.kind() && one.covers(phase, end))
                    .max(LAST_TO_END);
            if (next.isEmpty() || !end(next.get()).isAfter(end)) {
                return Optional.ofNullable(last.until());
            }
            last = next.get();
        }
    }

    private static Instant end(Qualifier one) {
        return one.until() == null ? Instant.MAX : one.until().instant();
    }
}
