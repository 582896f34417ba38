package dev.interdict.deadlines.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * Where a finding stands on a phase's ladder.
 *
 * @param last the last step told or folded; empty before the first
 * @param next the step to come; empty where there is none, or none is to be told
 * @param silent no step of the phase is to be told for the finding
 * @param cancelled the programme no longer has the phase
 */
public record Place(Ladder ladder, Optional<Step> last, Optional<Step> next, boolean silent, boolean cancelled) {

    /** In the programme's order, what is due after a discovery behind the phase that asks for it. */
    public static final Comparator<Place> IN_ORDER = Comparator.comparingInt(
                    (Place place) -> place.phase().ordinal())
            .thenComparing(place -> place.phase().id());

    /** The place at an instant: every step until then is folded. */
    static Place at(Ladder ladder, Instant moment) {
        return new Place(ladder, ladder.last(moment), ladder.after(moment), false, false);
    }

    /** What the finding was told of the phase. */
    public Phase phase() {
        return ladder.phase();
    }

    /** The day of the phase that the finding was told of; empty where it is over, or the programme has it no more. */
    Optional<Instant> day() {
        return cancelled ? Optional.empty() : ladder.dayAfter(last);
    }

    boolean isAudible() {
        return !silent && !cancelled;
    }

    /** The same place on the phase of another version that says the same. */
    Place on(Phase same) {
        return new Place(new Ladder(same, ladder.rungs()), last, next, silent, cancelled);
    }

    /** The same place where the phase says the same in another version, else that where all until the moment is folded. */
    Place on(Phase other, Instant moment) {
        return phase().saysTheSameAs(other) ? on(other) : at(new Ladder(other, ladder.rungs()), moment);
    }

    Place silenced() {
        return new Place(ladder, last, Optional.empty(), true, false);
    }

    Place dropped() {
        return new Place(ladder, last, Optional.empty(), silent, true);
    }

    /**
     * The place of one that was told. What was due after a discovery and is no longer asked for stays called off, until a
     * decision has it again: the programme alone does not bring it back, for the finding may have another such day by then.
     */
    Place afterTelling() {
        return cancelled && phase().dueOf().isPresent() ? new Place(ladder, last, Optional.empty(), true, true) : this;
    }

    /** As long as the finding is silent, nothing is to come. */
    Place muted() {
        return new Place(ladder, last, Optional.empty(), silent, cancelled);
    }
}
