package dev.interdict.notifications.shapes;

import dev.interdict.notifications.domain.deliveries.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What came of a test.
 *
 * @param status HTTP status; null where there was no answer
 * @param says a sentence
 */
public record ShownTest(boolean ok, @Nullable Integer status, String says) {

    public static ShownTest of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Unreachable(var reason) -> new ShownTest(false, null, reason);
            case Outcome.Answered answer
            when answer.isTaken() -> new ShownTest(true, answer.status(), "The endpoint took the message.");
            case Outcome.Answered answer
            when answer.status() / 100 == 3 ->
                new ShownTest(false, answer.status(), "The endpoint redirects, and redirects are not followed.");
            case Outcome.Answered answer -> new ShownTest(false, answer.status(), "The endpoint refused the message.");
        };
    }
}
