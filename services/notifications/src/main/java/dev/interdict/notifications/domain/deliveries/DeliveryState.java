package dev.interdict.notifications.domain.deliveries;

import java.util.Arrays;
import java.util.Optional;

/** How far a delivery came; its text is the contract's word. */
public enum DeliveryState {
    /** To be sent. */
    WAITING("waiting"),
    /** Taken by the other side. */
    DELIVERED("delivered"),
    /** Tried, and to be tried again. */
    FAILED("failed"),
    /** Not tried any more, unless somebody asks for it. */
    GIVEN_UP("given-up");

    private final String word;

    DeliveryState(String word) {
        this.word = word;
    }

    /** The state that the contract's word names; empty where it names none. */
    public static Optional<DeliveryState> of(String word) {
        return Arrays.stream(values()).filter(state -> state.word.equals(word)).findFirst();
    }

    @Override
    public String toString() {
        return word;
    }
}
