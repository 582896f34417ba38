package dev.interdict.notifications.domain.deliveries;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which deliveries are asked for; null asks for all.
 *
 * @param after the id behind which the list goes on
 */
public record DeliveryFilter(
        @Nullable UUID alert,
        @Nullable String channel,
        @Nullable DeliveryState state,
        @Nullable UUID after) {}
