package dev.interdict.deploy;

import java.time.Instant;

/** What became of a wish to move the clock. */
sealed interface Move {

    /** The clock stands at the instant wished for, and everything that became due has happened. */
    record Done() implements Move {}

    /** The platform runs on the system's clock. */
    record NotSet() implements Move {}

    /** The wish lies before where the clock stands. */
    record Backwards(Instant now) implements Move {}

    /** The clock was moved as far as {@code now}, where something did not come to an end. */
    record Stuck(Instant now, String left) implements Move {}
}
