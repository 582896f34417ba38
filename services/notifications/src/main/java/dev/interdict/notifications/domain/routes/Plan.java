package dev.interdict.notifications.domain.routes;

import dev.interdict.notifications.domain.alerts.Alert;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows from an alert.
 *
 * @param muted why nobody is told; null where somebody is
 * @param unrouted true where no route took the alert, and the default one did
 */
public record Plan(
        Alert alert,
        List<Send> sends,
        List<FollowUp> followUps,
        @Nullable String muted,
        boolean unrouted) {

    /**
     * To be sent on a channel.
     *
     * @param group what is told together has the same; null where the alert goes alone
     * @param at product instant
     * @param interval the least time after the last message of the group, in seconds
     */
    public record Send(
            String channel, String route, @Nullable String group, Instant at, long interval) {}

    /**
     * To be sent if nobody takes note of the alert until then.
     *
     * @param number from 1; lower ones first
     * @param at product instant
     * @param every how often again after that, in seconds; 0: never
     */
    public record FollowUp(int number, Instant at, List<String> channels, long every) {}
}
