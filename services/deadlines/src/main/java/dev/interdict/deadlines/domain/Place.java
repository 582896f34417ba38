package dev.interdict.deadlines.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a finding stands on a phase's ladder.
 *
 * @param last the last step told or folded; empty before the first
 * @param next the step to come; empty where there is none, or none is to be told
 * @param silent no step of the phase is to be told for the finding
 */
public record Place(Phase phase, Optional<Step> last, Optional<Step> next, boolean silent) {

    /** The place at an instant: every step until then is folded. */
    static Place at(Phase phase, Instant moment) {
        var ladder = Ladder.of(phase);
        return new Place(phase, ladder.last(moment), ladder.after(moment), false);
    }

    /** The same place on the same phase in another version of the programme. */
    Place on(Phase same) {
        return new Place(same, last, next, silent);
    }

    Place silenced() {
        return new Place(phase, last, Optional.empty(), true);
    }
}
