package dev.interdict.screening.domain.programmes;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * An instant as the law gives it: civil time, zone, and the source's own words. In a gap of the zone's clock the later
 * offset counts, in an overlap the earlier instant, as {@link LocalDateTime#atZone} has it.
 *
 * @param zoneStated false: the source does not name the zone; it was inferred from the authority's seat
 */
public record LegalTime(LocalDateTime local, ZoneId zone, boolean zoneStated, String wording) {

    public Instant instant() {
        return local.atZone(zone).toInstant();
    }

    /** Such as {@code 2024-09-29T00:00 America/New_York}. */
    public String text() {
        return local + " " + zone;
    }
}
