package dev.interdict.notifications.siem;

import dev.interdict.notifications.domain.alerts.Kind;
import dev.interdict.notifications.domain.alerts.Severity;

/** A number of OCSF with the word that the number stands for. */
record Code(int id, String word) {

    static Code activity(Kind kind) {
        return switch (kind) {
            case DETECTED -> new Code(1, "Create");
            case RESOLVED -> new Code(3, "Close");
            case ANNOUNCED, APPROACHING, IN_EFFECT, STILL_PRESENT, AMENDED -> new Code(2, "Update");
        };
    }

    static Code severity(Severity severity) {
        return switch (severity) {
            case LOW -> new Code(2, "Low");
            case MEDIUM -> new Code(3, "Medium");
            case HIGH -> new Code(4, "High");
            case CRITICAL -> new Code(5, "Critical");
        };
    }

    static Code status(Kind kind) {
        return switch (kind) {
            case DETECTED -> new Code(1, "New");
            case RESOLVED -> new Code(4, "Resolved");
            case ANNOUNCED, APPROACHING, IN_EFFECT, STILL_PRESENT, AMENDED -> new Code(2, "In Progress");
        };
    }

    /** Never Fail: whether somebody fails a legal duty is not for a scanner to say. */
    static Code compliance(Kind kind) {
        return kind == Kind.RESOLVED ? new Code(1, "Pass") : new Code(2, "Warning");
    }
}
