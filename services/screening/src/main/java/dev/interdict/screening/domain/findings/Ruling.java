package dev.interdict.screening.domain.findings;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided of a finding.
 *
 * @param by who says so, as they call themselves
 * @param at product instant
 * @param until the first instant at which a waiver is over; null where it is none
 * @param basis what the finding rested on then: {@link Basis}
 */
public record Ruling(
        Kind kind,
        String reason,
        String by,
        Instant at,
        @Nullable Instant until,
        String basis) {

    /** What can be decided. */
    public enum Kind {
        /** It is so. */
        CONFIRM,
        /** It is not so, as long as what it rests on stays the same. */
        DISMISS,
        /** It is so, and is accepted until a day. */
        WAIVE;

        /** As people write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it keeps the finding silent at the instant. */
    public boolean silences(Instant at) {
        return switch (kind) {
            case CONFIRM -> false;
            case DISMISS -> true;
            case WAIVE -> until == null || at.isBefore(until);
        };
    }

    /** Whether it still holds of a finding that rests on this. */
    boolean holdsOf(String otherBasis) {
        return kind != Kind.DISMISS || basis.equals(otherBasis);
    }
}
