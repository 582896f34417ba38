package dev.interdict.deadlines.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;

/**
 * How long one has after a discovery; the day of the discovery does not count.
 *
 * @param businessDays Mondays to Fridays alone count; public holidays do, for a day too early does no harm
 */
public record DueIn(int days, boolean businessDays) {

    /** The end of the last day: the first moment of the day after it, in the zone. */
    Instant after(LocalDate discovery, ZoneId zone) {
        var last = Stream.iterate(discovery.plusDays(1), day -> day.plusDays(1))
                .filter(day -> !businessDays || day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .limit(days)
                .reduce(discovery, (before, day) -> day);
        return last.plusDays(1).atStartOfDay(zone).toInstant();
    }

    String words(LocalDate discovery) {
        return "the end of %d %s after %s".formatted(days, businessDays ? "business days" : "days", discovery);
    }
}
