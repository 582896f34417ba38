package dev.interdict.notifications.domain.routes;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where alerts go.
 *
 * @param groupBy fields whose values alerts must share to be told together; empty: each goes alone
 * @param delay how long a group waits for more
 * @param interval the least time between two messages of a group
 * @param repeat how often an alert is told again until somebody takes note of it; null: never
 * @param inhibit true where reminders of a phase end when a later phase of the programme has taken effect
 * @param goesOn true where the routes behind this one are asked too
 */
public record Route(
        String name,
        Match match,
        List<String> channels,
        List<String> groupBy,
        Duration delay,
        Duration interval,
        @Nullable Duration repeat,
        @Nullable Digest digest,
        @Nullable Quiet quiet,
        List<Escalation> escalate,
        boolean inhibit,
        boolean goesOn) {

    /** The route of whatever no other route takes: to all of the channels, at once, each alert alone. */
    public static Route fallback(List<String> channels) {
        return new Route(
                "default",
                Match.ALL,
                channels,
                List.of(),
                Duration.ZERO,
                Duration.ZERO,
                null,
                null,
                null,
                List.of(),
                false,
                false);
    }
}
