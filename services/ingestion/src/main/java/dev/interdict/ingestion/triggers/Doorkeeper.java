package dev.interdict.ingestion.triggers;

import dev.interdict.ingestion.domain.Limits;
import dev.interdict.platform.OutboxBacklog;
import dev.interdict.platform.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Lets uploads in before anything of them is read: not too many of one caller, none while the outbox is full, and not too
 * many at once. Those that wait for their turn hold no thread, and of their bodies what the network has brought so far.
 */
@ApplicationScoped
class Doorkeeper {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final Problem BEHIND = Problem.of(
            503, "So much waits to be sent to screening that no more is taken now. Nothing was changed: try again.");
    private static final Problem BUSY =
            Problem.of(503, "The service takes as many uploads as it has memory for. Nothing was changed: try again.");

    private final Room turns = new Room(Limits.UPLOADS);
    private final Room queue = new Room(Limits.UPLOADS_WAITING);
    private final Rates rates;
    private final OutboxBacklog backlog;

    Doorkeeper(Rates rates, OutboxBacklog backlog) {
        this.rates = rates;
        this.backlog = backlog;
    }

    /** Gives an answer where the upload may not come in, else null. */
    @UploadDoor
    @ServerRequestFilter
    Uni<@Nullable Response> check(RoutingContext request) {
        var pause = rates.pause(caller(request));
        if (!pause.isZero()) {
            return refused(tooMany(pause));
        }
        return backlog.isFull() ? refused(BEHIND.response()) : waitForTurn(request);
    }

    private Uni<@Nullable Response> waitForTurn(RoutingContext request) {
        if (turns.enter(1)) {
            return begin(request);
        }
        if (!queue.enter(1)) {
            return refused(BUSY.response());
        }
        return turns.enter(1, PATIENCE)
                .onTermination()
                .invoke(() -> queue.leave(1))
                .chain(entered -> entered ? begin(request) : refused(BUSY.response()));
    }

    /** A client that went away while it waited has ended its request already. */
    private Uni<@Nullable Response> begin(RoutingContext request) {
        var turn = Turn.of(request, () -> turns.leave(1));
        request.addEndHandler(ended -> turn.requestEnded());
        if (request.response().closed()) {
            turn.requestEnded();
        }
        return Uni.createFrom().nullItem();
    }

    private static String caller(RoutingContext request) {
        var known = Caller.of(
                request.request().getHeader("X-Api-Key"), request.request().getHeader("Authorization"));
        return known.isEmpty()
                ? String.valueOf(request.request().remoteAddress().hostAddress())
                : known;
    }

    private static Response tooMany(Duration pause) {
        return Response.fromResponse(Problem.of(
                                429,
                                "These are more uploads than one caller may send at a time. Try again when Retry-After says.")
                        .response())
                .header("Retry-After", pause.plusMillis(999).toSeconds())
                .build();
    }

    private static Uni<@Nullable Response> refused(Response response) {
        return Uni.createFrom().item(response);
    }
}
