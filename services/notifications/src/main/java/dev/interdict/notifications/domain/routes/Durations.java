package dev.interdict.notifications.domain.routes;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Durations as people write them: {@code 30s}, {@code 5m}, {@code 4h}, {@code 2d}, or as ISO 8601. */
final class Durations {

    private static final Pattern SHORT = Pattern.compile("\\d{1,5}[smh]");
    private static final Pattern DAYS = Pattern.compile("\\d{1,4}d");

    private Durations() {}

    static Optional<Duration> read(String text) {
        try {
            var duration = Duration.parse(
                    SHORT.matcher(text).matches()
                            ? "PT" + text
                            : DAYS.matcher(text).matches() ? "P" + text : text);
            return duration.isNegative() ? Optional.empty() : Optional.of(duration);
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }
}
