package dev.interdict.screening.domain.programmes;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * An instant as the law gives it: civil time, zone, and the source's own words. In a gap of the zone's clock the later
 * offset counts, in an overlap the earlier instant, as {@link LocalDateTime#atZone} has it. The instant is derived each
 * time, so that it follows the zone's rules.
 *
 * @param zoneStated false: the source does not name the zone; it was inferred from the authority's seat
 * @param offsetInWords the offset that the source's words name where it is not the zone's at that time; null where they
 *     do not contradict the zone
 */
public record LegalTime(
        LocalDateTime local,
        ZoneId zone,
        boolean zoneStated,
        String wording,
        @Nullable ZoneOffset offsetInWords) {

    public LegalTime(LocalDateTime local, ZoneId zone, boolean zoneStated, String wording) {
        this(local, zone, zoneStated, wording, null);
    }

    public Instant instant() {
        return local.atZone(zone).toInstant();
    }

    /** What the words would give if they were right and the zone were wrong; null where both agree. */
    public @Nullable Instant alternative() {
        return offsetInWords == null ? null : local.toInstant(offsetInWords);
    }

    /** Such as {@code 2024-09-29T00:00 America/New_York}. */
    public String text() {
        return local + " " + zone;
    }
}
