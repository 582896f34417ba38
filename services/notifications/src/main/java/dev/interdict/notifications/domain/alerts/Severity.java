package dev.interdict.notifications.domain.alerts;

import java.util.Locale;

/** How urgent an alert is, least first; its text is the contract's word. */
public enum Severity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL;

    /** One lower; low stays low. */
    Severity lower() {
        return switch (this) {
            case LOW, MEDIUM -> LOW;
            case HIGH -> MEDIUM;
            case CRITICAL -> HIGH;
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
