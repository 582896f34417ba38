package dev.interdict.ingestion.triggers;

import dev.interdict.platform.Problem;
import dev.interdict.platform.Refusal;
import java.time.Duration;
import java.util.regex.Pattern;

/** How long a caller is ready to wait, such as 500ms, 30s or 1m. */
final class Waiting {

    private static final Pattern FORM = Pattern.compile("(\\d{1,6})(ms|s|m)");
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private Waiting() {}

    /**
     * The duration that the parameter {@code wait} asks for, 60 s at most.
     *
     * @throws Refusal if it is not one
     */
    static Duration of(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new Refusal(Problem.of(400, "The parameter wait is not a duration such as 500ms, 30s or 1m."));
        }
        var number = Long.parseLong(matcher.group(1));
        var asked = switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            default -> Duration.ofMinutes(number);
        };
        return asked.compareTo(LONGEST) < 0 ? asked : LONGEST;
    }
}
