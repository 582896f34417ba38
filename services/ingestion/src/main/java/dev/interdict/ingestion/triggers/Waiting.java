package dev.interdict.ingestion.triggers;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** How long a caller is ready to wait, such as 500ms, 30s or 1m. */
final class Waiting {

    private static final Pattern FORM = Pattern.compile("(\\d{1,6})(ms|s|m)");
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private Waiting() {}

    /** The duration, 60 s at most; empty where the text is not one. */
    static Optional<Duration> parse(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var number = Long.parseLong(matcher.group(1));
        var asked = switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            default -> Duration.ofMinutes(number);
        };
        return Optional.of(asked.compareTo(LONGEST) < 0 ? asked : LONGEST);
    }
}
