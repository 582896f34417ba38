package dev.interdict.notifications.domain.alerts;

/**
 * An alert already raised.
 *
 * @param lastPart the last part of its step that was taken
 */
public record KnownAlert(Alert alert, int lastPart) {}
