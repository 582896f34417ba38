package dev.interdict.notifications.domain.deliveries;

import dev.interdict.notifications.domain.alerts.Acknowledgement;
import dev.interdict.notifications.domain.alerts.Alert;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An alert and what became of it.
 *
 * @param muted why nobody was told; null where somebody was
 */
public record FollowedAlert(
        Alert alert,
        @Nullable Acknowledgement acknowledged,
        @Nullable String muted,
        List<Sent> deliveries) {

    /**
     * How far it came on a channel.
     *
     * @param attempts how often it was tried
     */
    public record Sent(String channel, DeliveryState state, int attempts) {}
}
