package dev.interdict.deadlines.domain;

import java.util.Arrays;
import java.util.Optional;

/** Where a finding stands with a phase. */
public enum State {
    /** The phase's instant is ahead. */
    WAITING("waiting"),
    /** The phase's instant has come; its ladder may go on. */
    REACHED("reached"),
    /** The phase is not to be told for the finding. */
    SILENT("silent"),
    /** The finding is closed, the phase is over, or the programme has it no more. */
    ENDED("ended");

    private final String word;

    State(String word) {
        this.word = word;
    }

    /** The contract's word for it. */
    public String word() {
        return word;
    }

    /** The state that the contract calls so; empty where it calls none so. */
    public static Optional<State> of(String word) {
        return Arrays.stream(values()).filter(state -> state.word.equals(word)).findFirst();
    }
}
