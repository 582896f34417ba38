package dev.interdict.notifications.domain.alerts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The phase whose step was reached.
 *
 * @param legalTime civil time and zone, such as {@code 2024-09-29T00:00 America/New_York}
 * @param zoneStated false where the source does not state the zone and it was inferred
 * @param wording the source's own words for the time
 * @param text what the phase says
 */
public record Phase(
        String id,
        Instant effectiveAt,
        String legalTime,
        boolean zoneStated,
        @Nullable String wording,
        @Nullable String text) {}
