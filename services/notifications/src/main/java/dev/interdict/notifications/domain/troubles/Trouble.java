package dev.interdict.notifications.domain.troubles;

import java.util.UUID;

/**
 * Something that whoever runs Interdict has to look at.
 *
 * @param kind such as {@code list-refused}; readers bear one that they do not know
 * @param source what is in trouble
 * @param what a sentence that says what is wrong and where
 * @param over true once it is not so any more
 */
public record Trouble(String kind, String source, String what, boolean over) {

    private static final String LIST_REFUSED = "list-refused";
    private static final String ALERTS_UNROUTED = "alerts-unrouted";

    /** An alert that no route took. */
    public static Trouble unrouted(UUID alert, String project) {
        return new Trouble(
                ALERTS_UNROUTED,
                "routes",
                "No route takes alert %s of project %s. It went to every enabled channel.".formatted(alert, project),
                false);
    }

    /** What it is about, in a line. */
    public String headline() {
        return switch (kind) {
            case LIST_REFUSED -> (over ? "A list is taken again: " : "A list is refused: ") + source;
            case ALERTS_UNROUTED -> "No route takes some alerts";
            default -> (over ? "Over: " : "") + kind + ": " + source;
        };
    }

    /** What is still true and what to do; empty where that is not known, or it is over. */
    public String remedy() {
        return over
                ? ""
                : switch (kind) {
                    case LIST_REFUSED ->
                        "What was in force stays in force. Mend the file or its source; GET /v1/lists of screening"
                                + " shows what is in force and what is refused.";
                    case ALERTS_UNROUTED ->
                        "Put a route without a match at the end of /v1/routes, so that nobody is forgotten.";
                    default -> "";
                };
    }
}
