package dev.interdict.notifications.domain.deliveries;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An alert on its way to a channel.
 *
 * @param alert the alert's id
 * @param nextAt product instant of the next try; null where none is planned
 */
public record Delivery(
        UUID id,
        UUID alert,
        String channel,
        DeliveryState state,
        List<Attempt> attempts,
        @Nullable Instant nextAt) {}
