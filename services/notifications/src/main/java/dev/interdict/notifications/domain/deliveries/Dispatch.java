package dev.interdict.notifications.domain.deliveries;

import dev.interdict.notifications.domain.alerts.Alert;
import dev.interdict.notifications.domain.channels.Channel;
import java.util.UUID;

/**
 * A delivery that is due, with all that is needed to send it.
 *
 * @param tried how often it was tried before
 */
public record Dispatch(UUID id, int tried, Alert alert, Channel channel) {}
