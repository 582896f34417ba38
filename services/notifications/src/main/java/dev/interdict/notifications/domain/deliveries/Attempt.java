package dev.interdict.notifications.domain.deliveries;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One try.
 *
 * @param at product instant
 * @param status HTTP status; null where there was no answer
 * @param answer the beginning of the answer, or why there was none
 */
public record Attempt(Instant at, @Nullable Integer status, String answer) {

    /** The try that ended so; {@code now} is a product instant. */
    public static Attempt of(Outcome outcome, Instant now) {
        return switch (outcome) {
            case Outcome.Answered answer -> new Attempt(now, answer.status(), answer.answer());
            case Outcome.Taken(var answer) -> new Attempt(now, null, answer);
            case Outcome.Unreachable(var reason) -> new Attempt(now, null, reason);
        };
    }
}
