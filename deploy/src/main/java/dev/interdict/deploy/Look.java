package dev.interdict.deploy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What one look along the pipeline found. */
sealed interface Look {

    /** Nothing is left to do before {@code nextDue}; null means ever. */
    record Quiet(@Nullable Instant nextDue) implements Look {}

    /** Something is left, in words a person can act on; as long as the words change, there is progress. */
    record Busy(String left) implements Look {}
}
