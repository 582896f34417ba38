package dev.interdict.notifications.domain.alerts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has taken note of an alert.
 *
 * @param at product instant
 */
public record Acknowledgement(
        String by, Instant at, @Nullable String note) {}
