package dev.interdict.platform;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why something happens.
 *
 * @param event the id of the event before; null where a request or the clock began it
 * @param caseId what all of it belongs to: an upload or a programme version
 */
public record Cause(@Nullable UUID event, String caseId) {

    /** The beginning of a case. */
    public static Cause first(Object caseId) {
        return new Cause(null, caseId.toString());
    }
}
