package dev.interdict.screening.domain.watchlists;

import java.util.Comparator;
import java.util.List;

/** Which of two versions of a list is the later one. */
final class Precedence {

    private static final int MOST_DIGITS = 18;

    private Precedence() {}

    /**
     * By the day that they say of themselves; where one says none, by the highest entry number: authorities that date no file
     * number their entries as they list them.
     */
    static boolean isLater(Watchlist one, Watchlist other) {
        return (one.date() != null && other.date() != null)
                ? one.date().isAfter(other.date())
                : Comparator.<Watchlist>comparingLong(list -> highest(list.entries()))
                                .compare(one, other)
                        > 0;
    }

    private static long highest(List<Entry> entries) {
        return entries.stream()
                .map(Entry::id)
                .filter(id -> id.length() <= MOST_DIGITS
                        && !id.isEmpty()
                        && id.chars().allMatch(digit -> digit >= '0' && digit <= '9'))
                .mapToLong(Long::parseLong)
                .max()
                .orElse(0);
    }
}
