package dev.interdict.notifications.domain.deliveries;

import dev.interdict.notifications.domain.alerts.Acknowledgement;
import dev.interdict.notifications.domain.alerts.Alert;
import dev.interdict.notifications.domain.channels.Channel;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery that is due, with all that is needed to send it.
 *
 * @param seq its place in the order of planning
 * @param message what the other side knows it by, the same at every try
 * @param tried how often it was tried before
 * @param alerts the first of them
 * @param total how many alerts it tells
 * @param acknowledged who took note of the alert, where that is what it tells; null where it tells alerts
 */
public record Dispatch(
        UUID id,
        long seq,
        UUID message,
        UUID project,
        int tried,
        List<Alert> alerts,
        int total,
        @Nullable Acknowledgement acknowledged,
        Channel channel) {}
