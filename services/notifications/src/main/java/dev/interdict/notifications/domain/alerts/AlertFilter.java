package dev.interdict.notifications.domain.alerts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which alerts are asked for; null asks for all.
 *
 * @param project id or name
 * @param since product instant, inclusive
 * @param after the place behind which the list goes on
 */
public record AlertFilter(
        @Nullable String project,
        @Nullable String programme,
        @Nullable Kind kind,
        @Nullable Instant since,
        @Nullable Place after) {

    /** A place in the list of alerts, which is sorted by instant, then id. */
    public record Place(Instant at, UUID id) {}
}
