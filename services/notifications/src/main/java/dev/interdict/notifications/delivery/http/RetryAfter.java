package dev.interdict.notifications.delivery.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The header Retry-After (RFC 9110, 10.2.3): seconds or a date. */
final class RetryAfter {

    private RetryAfter() {}

    /** How long to wait from the wall time on; zero where the header is missing, malformed or past. */
    static Duration read(@Nullable String header, Instant now) {
        if (header == null) {
            return Duration.ZERO;
        }
        var text = header.strip();
        return text.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(text)) : until(text, now);
    }

    private static Duration until(String date, Instant now) {
        try {
            var instant = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return instant.isAfter(now) ? Duration.between(now, instant) : Duration.ZERO;
        } catch (DateTimeException malformed) {
            return Duration.ZERO;
        }
    }
}
