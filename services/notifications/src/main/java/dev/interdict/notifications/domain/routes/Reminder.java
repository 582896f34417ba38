package dev.interdict.notifications.domain.routes;

import java.util.List;
import java.util.UUID;

/**
 * An alert that is told again, as nobody took note of it.
 *
 * @param round the same whenever the same reminder is planned again
 */
public record Reminder(UUID alert, UUID project, int round, List<String> channels) {}
