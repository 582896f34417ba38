package dev.interdict.deadlines.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * A time for which a phase holds: half-open.
 *
 * @param until the first moment at which it holds no more; empty where no end is known
 * @param wording for the first span the source's own words for the time, for later ones what was over then
 */
public record Span(Instant from, Optional<Instant> until, String wording) {

    boolean holdsAt(Instant at) {
        return !at.isBefore(from) && !isOver(at);
    }

    boolean isOver(Instant at) {
        return until.isPresent() && !at.isBefore(until.get());
    }
}
