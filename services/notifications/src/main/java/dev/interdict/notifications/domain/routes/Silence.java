package dev.interdict.notifications.domain.routes;

import java.time.Instant;
import java.util.UUID;

/**
 * Alerts of which nobody wants to be told for a time. It never hides that a phase is in effect.
 *
 * @param from product instant, inclusive
 * @param until product instant, exclusive
 */
public record Silence(UUID id, Match match, Instant from, Instant until, String by, String comment) {

    boolean holds(Instant now) {
        return !now.isBefore(from) && now.isBefore(until);
    }
}
