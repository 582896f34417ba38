package dev.interdict.notifications.shapes;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The contract's route; durations are ISO 8601, null where there are none.
 *
 * @param match empty: every alert
 * @param goesOn true where the routes behind this one are asked too
 */
public record ShownRoute(
        String name,
        Map<String, String> match,
        List<String> channels,
        List<String> groupBy,
        @JsonProperty("wait") @Nullable String delay,
        @Nullable String interval,
        @Nullable String repeat,
        @Nullable String digest,
        @JsonProperty("continue") boolean goesOn) {

    /** The one route there is until others can be set: every alert to every enabled channel, at once. */
    public static ShownRoute ofEverything(List<String> channels) {
        return new ShownRoute("default", Map.of(), channels, List.of(), null, null, null, null, false);
    }
}
