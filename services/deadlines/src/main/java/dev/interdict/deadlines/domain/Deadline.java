package dev.interdict.deadlines.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is due when, for which finding.
 *
 * @param legalTime civil time and zone
 * @param wording the source's own words for the time
 * @param citation where it is written; null where no source is named
 * @param nextStep null where none is to come
 * @param lastStep the last step told or folded; null before the first
 * @param state the word of a {@link State}
 */
public record Deadline(
        UUID finding,
        Owned project,
        String programme,
        String phase,
        Instant effectiveAt,
        String legalTime,
        String wording,
        @Nullable String citation,
        @Nullable String nextStep,
        @Nullable Instant nextAt,
        @Nullable String lastStep,
        String state) {

    /** The project, and who owns it; null where nobody is named. */
    public record Owned(UUID id, String name, @Nullable String owner) {}
}
