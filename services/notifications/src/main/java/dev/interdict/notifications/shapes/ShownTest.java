package dev.interdict.notifications.shapes;

import dev.interdict.notifications.delivery.text.Visible;
import dev.interdict.notifications.domain.deliveries.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What came of a test.
 *
 * @param status HTTP status; null where there was no answer
 * @param says a sentence
 */
public record ShownTest(boolean ok, @Nullable Integer status, String says) {

    private static final int LONGEST = 200;

    public static ShownTest of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Taken(var answer) ->
                new ShownTest(true, null, answer.isEmpty() ? "The other side took the message." : answer);
            case Outcome.Unreachable(var reason) -> new ShownTest(false, null, reason);
            case Outcome.Answered answer -> new ShownTest(answer.isTaken(), answer.status(), says(answer));
        };
    }

    private static String says(Outcome.Answered answer) {
        if (answer.isTaken()) {
            return "The endpoint took the message.";
        }
        if (answer.status() / 100 == 3) {
            return "The endpoint redirects with %d, and redirects are not followed.".formatted(answer.status());
        }
        var said = Visible.of(answer.answer(), LONGEST).strip();
        return said.isEmpty()
                ? "The endpoint refused the message with %d.".formatted(answer.status())
                : "The endpoint refused the message with %d and said: %s".formatted(answer.status(), said);
    }
}
