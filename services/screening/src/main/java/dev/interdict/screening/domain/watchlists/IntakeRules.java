package dev.interdict.screening.domain.watchlists;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides which of the lists that were read come into force. */
public final class IntakeRules {

    /** The source of lists that come with the product. */
    public static final String RESTATED = "restated";

    private IntakeRules() {}

    /**
     * When a list shrank implausibly: by more than the share and by more than the number.
     *
     * @param percent of its entries
     * @param forced codes of lists that may shrink however much
     */
    public record Plausible(int percent, int entries, Set<String> forced) {

        public Plausible {
            forced = Set.copyOf(forced);
        }

        private boolean allows(Watchlist before, Watchlist after) {
            var lost = before.entries().size() - after.entries().size();
            return forced.contains(after.code())
                    || lost <= entries
                    || lost * 100L <= (long) percent * before.entries().size();
        }
    }

    /**
     * A list that comes into force.
     *
     * @param before the version that was in force; null for the first
     */
    public record Taken(
            String source, Watchlist list, @Nullable Watchlist before, WatchlistDiff diff) {}

    /** What became of the offers. */
    public record Decision(List<Taken> taken, List<Refusal> refused) {

        public Decision {
            taken = List.copyOf(taken);
            refused = List.copyOf(refused);
        }
    }

    /**
     * Takes for each code the latest list, where it differs from the one in force. A list in force yields to what its own
     * source says now, whatever its date; to another source only where that is later, or where its own is gone.
     *
     * @param inForce by code
     * @param sources that there are, whether they could be read or not
     */
    public static Decision decide(
            List<Offer> offers, Map<String, Offer> inForce, Set<String> sources, Plausible plausible) {
        var best = new LinkedHashMap<String, Offer>();
        offers.forEach(offer -> best.merge(offer.list().code(), offer, IntakeRules::later));
        var taken = new ArrayList<Taken>();
        var refused = new ArrayList<Refusal>();
        for (var offer : best.values()) {
            var before = inForce.get(offer.list().code());
            if (before == null) {
                taken.add(taken(offer, null));
            } else if (isNews(offer, before, sources)) {
                refusal(offer, before.list(), plausible)
                        .ifPresentOrElse(refused::add, () -> taken.add(taken(offer, before.list())));
            }
        }
        return new Decision(taken, refused);
    }

    /** Which of two offers of a list is the later one; the first where neither is. */
    public static Offer later(Offer one, Offer other) {
        return Precedence.isLater(other.list(), one.list()) ? other : one;
    }

    private static boolean isNews(Offer offer, Offer before, Set<String> sources) {
        return !offer.list().hash().equals(before.list().hash())
                && (offer.source().equals(before.source())
                        || !sources.contains(before.source())
                        || Precedence.isLater(offer.list(), before.list()));
    }

    /** A list that comes with the product, brought into force where there is none of its code yet. */
    public static Taken restated(Watchlist list) {
        return taken(new Offer(RESTATED, list), null);
    }

    private static Taken taken(Offer offer, @Nullable Watchlist before) {
        return new Taken(
                offer.source(),
                offer.list(),
                before,
                WatchlistDiff.between(
                        before == null ? List.of() : before.entries(),
                        offer.list().entries()));
    }

    private static Optional<Refusal> refusal(Offer offer, Watchlist before, Plausible plausible) {
        return plausible.allows(before, offer.list())
                ? Optional.empty()
                : Optional.of(new Refusal(
                        offer.source(),
                        "%s would shrink from %d to %d entries, which is implausible; the last good version stays in force. Name %s in interdict.screening.lists-may-shrink to take it all the same."
                                .formatted(
                                        offer.list().code(),
                                        before.entries().size(),
                                        offer.list().entries().size(),
                                        offer.list().code())));
    }
}
