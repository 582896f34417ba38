package dev.interdict.notifications.domain.troubles;

import dev.interdict.notifications.domain.deliveries.Attempt;
import dev.interdict.notifications.domain.deliveries.DeliveryState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A trouble, and how far the telling of it came.
 *
 * @param since product instant at which it began
 * @param times how often it was noticed since then
 * @param state of the newest message about it
 * @param attempts at that message
 * @param last of them; null before the first
 * @param nextAt product instant of the next; null where none follows
 */
public record ToldTrouble(
        Trouble trouble,
        Instant since,
        long times,
        DeliveryState state,
        int attempts,
        @Nullable Attempt last,
        @Nullable Instant nextAt) {}
