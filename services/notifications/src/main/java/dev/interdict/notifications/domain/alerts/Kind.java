package dev.interdict.notifications.domain.alerts;

import java.util.Arrays;
import java.util.Optional;

/** Why an alert is raised; its text is the contract's word. */
public enum Kind {
    DETECTED("detected"),
    ANNOUNCED("announced"),
    APPROACHING("approaching"),
    IN_EFFECT("in-effect"),
    STILL_PRESENT("still-present"),
    AMENDED("amended"),
    RESOLVED("resolved");

    private final String word;

    Kind(String word) {
        this.word = word;
    }

    /** The kind that the contract's word names; empty where it names none. */
    public static Optional<Kind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    @Override
    public String toString() {
        return word;
    }
}
