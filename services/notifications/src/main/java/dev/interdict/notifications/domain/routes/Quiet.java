package dev.interdict.notifications.domain.routes;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/** Hours at which nobody is told, unless it is critical; they may go over midnight. */
public record Quiet(LocalTime from, LocalTime to, ZoneId zone) {

    /** The instant, or the end of the quiet hours that it lies in. */
    Instant orLater(Instant instant) {
        var civil = instant.atZone(zone);
        var time = civil.toLocalTime();
        var date = civil.toLocalDate();
        if (from.isBefore(to)) {
            return time.isBefore(from) || !time.isBefore(to)
                    ? instant
                    : date.atTime(to).atZone(zone).toInstant();
        }
        if (!time.isBefore(from)) {
            return date.plusDays(1).atTime(to).atZone(zone).toInstant();
        }
        return time.isBefore(to) ? date.atTime(to).atZone(zone).toInstant() : instant;
    }
}
