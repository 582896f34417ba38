package dev.interdict.notifications.shapes;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.interdict.notifications.domain.routes.Digest;
import dev.interdict.notifications.domain.routes.Match;
import dev.interdict.notifications.domain.routes.Quiet;
import dev.interdict.notifications.domain.routes.Route;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The contract's route; durations are ISO 8601.
 *
 * @param match empty: every alert
 * @param goesOn true where the routes behind this one are asked too
 */
public record ShownRoute(
        String name,
        Map<String, Object> match,
        List<String> channels,
        List<String> groupBy,
        @JsonProperty("wait") @Nullable String delay,
        @Nullable String interval,
        @Nullable String repeat,
        @Nullable Calendar digest,
        @Nullable Hours quiet,
        List<Level> escalate,
        boolean inhibit,
        @JsonProperty("continue") boolean goesOn) {

    /** When a digest is sent: a day of the week or every, at a civil time. */
    public record Calendar(String day, String at, String zone) {}

    /** Civil times. */
    public record Hours(String from, String to, String zone) {}

    /** Who is told as well, and after how long. */
    public record Level(String after, List<String> channels) {}

    public static ShownRoute of(Route route) {
        return new ShownRoute(
                route.name(),
                match(route.match()),
                route.channels(),
                route.groupBy(),
                duration(route.delay()),
                duration(route.interval()),
                duration(route.repeat()),
                digest(route.digest()),
                quiet(route.quiet()),
                route.escalate().stream()
                        .map(level -> new Level(level.after().toString(), level.channels()))
                        .toList(),
                route.inhibit(),
                route.goesOn());
    }

    /** What a route or a silence is about, as it can be sent again. */
    static Map<String, Object> match(Match match) {
        var shown = new LinkedHashMap<String, Object>();
        put(shown, "project", match.project());
        put(shown, "owner", match.owner());
        put(shown, "tag", match.tag());
        put(shown, "programme", match.programme());
        put(shown, "kind", match.kind());
        put(shown, "band", match.band());
        put(shown, "severity", match.severity());
        if (match.expression() != null) {
            shown.put("expression", match.expression());
        }
        return shown;
    }

    private static void put(Map<String, Object> shown, String name, List<String> values) {
        if (!values.isEmpty()) {
            shown.put(name, values);
        }
    }

    private static @Nullable String duration(@Nullable Duration duration) {
        return duration == null || duration.isZero() ? null : duration.toString();
    }

    private static @Nullable Calendar digest(@Nullable Digest digest) {
        return digest == null
                ? null
                : new Calendar(
                        digest.day() == null ? "every" : digest.day().toString().toLowerCase(Locale.ROOT),
                        digest.at().toString(),
                        digest.zone().getId());
    }

    private static @Nullable Hours quiet(@Nullable Quiet quiet) {
        return quiet == null
                ? null
                : new Hours(
                        quiet.from().toString(),
                        quiet.to().toString(),
                        quiet.zone().getId());
    }
}
