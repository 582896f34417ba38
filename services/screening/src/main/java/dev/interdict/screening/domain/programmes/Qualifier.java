package dev.interdict.screening.domain.programmes;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What changes what a paragraph does, for a time: half-open, from the first moment to the one at which it is over.
 *
 * @param of ids of the phases that it changes; empty: all
 * @param follows id of the one that it prolongs; null where it stands alone
 * @param condition what has to be true of the component before it counts; null where it counts for all
 */
public record Qualifier(
        String id,
        Kind kind,
        Set<String> of,
        LegalTime from,
        @Nullable LegalTime until,
        @Nullable String follows,
        @Nullable String condition,
        String text,
        List<String> citations,
        String confidence) {

    public Qualifier {
        of = Set.copyOf(of);
        citations = List.copyOf(citations);
    }

    /** What it does to a paragraph. */
    public enum Kind {
        EXEMPTION,
        LICENCE,
        /** The paragraph does not hold, and holds again by itself when this is over. */
        SUSPENSION,
        /** The paragraph holds, and the authority does not act on it. */
        NON_ENFORCEMENT,
        /** The paragraph holds, and a court forbids to act on it. */
        INJUNCTION,
        /** The paragraph is over for good. */
        END
    }

    boolean covers(String phase, Instant at) {
        return (of.isEmpty() || of.contains(phase))
                && !at.isBefore(from.instant())
                && (until == null || at.isBefore(until.instant()));
    }

    boolean isLow() {
        return confidence.equals("low");
    }

    String paragraph() {
        return text + " (" + String.join("; ", citations) + ")";
    }
}
