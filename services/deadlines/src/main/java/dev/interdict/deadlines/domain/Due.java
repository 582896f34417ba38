package dev.interdict.deadlines.domain;

import java.time.Instant;

/**
 * A finding whose next step on a phase's ladder is due.
 *
 * @param programme in the version of which is told
 * @param from the number under which the ladder is kept
 * @param dropped the programme did not have the phase any more on this ladder
 * @param at when the step is due; of an ended ladder, the instant of the amendment
 * @param onto where it goes on
 */
public record Due(
        Project project,
        Programme programme,
        long from,
        Ladder ladder,
        boolean dropped,
        int step,
        Instant at,
        Onto onto,
        Finding finding) {

    /**
     * The ladder to go on with.
     *
     * @param ladder the same, or where that was ended by an amendment, the phase's newest
     * @param phase what the phase says there
     */
    public record Onto(long ladder, Phase phase, boolean cancelled) {}

    boolean isAmended() {
        return from != onto.ladder();
    }

    /** Whether the day that was told holds no more: by an amendment, or because the phase rests or ends by itself. */
    boolean isOfAnotherDay() {
        return isAmended() || Ladder.isRest(step);
    }
}
