package dev.interdict.ingestion.triggers;

import io.vertx.ext.web.RoutingContext;
import java.util.Objects;

/**
 * An upload's place among those that are taken at once. It is given back once: when the upload ends, or its request where
 * none came of it.
 */
final class Turn {

    private static final String KEY = Turn.class.getName();

    private final Runnable back;
    private boolean begun;
    private boolean over;

    private Turn(Runnable back) {
        this.back = back;
    }

    /** The request's turn. */
    static Turn of(RoutingContext request, Runnable back) {
        var turn = new Turn(back);
        request.put(KEY, turn);
        return turn;
    }

    /** The turn that was given to the request. */
    static Turn of(RoutingContext request) {
        return Objects.requireNonNull(request.<Turn>get(KEY), "a door that takes documents has no doorkeeper");
    }

    /** The upload begins; false where its client has gone away. */
    synchronized boolean begin() {
        begun = !over;
        return begun;
    }

    synchronized void requestEnded() {
        if (!begun) {
            end();
        }
    }

    synchronized void end() {
        if (!over) {
            over = true;
            back.run();
        }
    }
}
