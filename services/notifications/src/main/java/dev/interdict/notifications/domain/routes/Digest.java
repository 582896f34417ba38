package dev.interdict.notifications.domain.routes;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * Everything at once, at a civil time of day.
 *
 * @param day null: every day
 */
public record Digest(@Nullable DayOfWeek day, LocalTime at, ZoneId zone) {

    /** The first such time after the instant. */
    Instant after(Instant now) {
        var date = now.atZone(zone).toLocalDate();
        var first = date.atTime(at).atZone(zone);
        if (day == null) {
            return first.toInstant().isAfter(now)
                    ? first.toInstant()
                    : date.plusDays(1).atTime(at).atZone(zone).toInstant();
        }
        var next = date.with(TemporalAdjusters.nextOrSame(day)).atTime(at).atZone(zone);
        return next.toInstant().isAfter(now)
                ? next.toInstant()
                : date.with(TemporalAdjusters.next(day)).atTime(at).atZone(zone).toInstant();
    }
}
