package dev.interdict.notifications.triggers;

import dev.interdict.notifications.domain.reading.Fault;
import dev.interdict.notifications.domain.routes.Silence;
import dev.interdict.notifications.domain.routes.SilenceRules;
import dev.interdict.notifications.expressions.Expressions;
import dev.interdict.notifications.shapes.ShownSilence;
import dev.interdict.notifications.store.RouteStore;
import dev.interdict.platform.Ids;
import dev.interdict.platform.Page;
import dev.interdict.platform.Problem;
import dev.interdict.platform.ProductClock;
import dev.interdict.platform.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The door to the silences. */
@Path("/v1/silences")
@Produces("application/json")
@Tag(name = "silences", description = "Alerts of which nobody wants to be told for a time.")
class SilencesResource {

    private final Transactions transactions;
    private final RouteStore routes;
    private final Expressions expressions;
    private final ProductClock clock;

    SilencesResource(Transactions transactions, RouteStore routes, Expressions expressions, ProductClock clock) {
        this.transactions = transactions;
        this.routes = routes;
        this.expressions = expressions;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "listSilences", summary = "Silences that are not over, by their end")
    public Uni<Page<ShownSilence>> list() {
        return transactions
                .run(tx -> routes.silences(clock.now(), tx))
                .map(found -> new Page<>(found.stream().map(ShownSilence::of).toList(), null));
    }

    @POST
    @Consumes("application/json")
    @Operation(
            operationId = "addSilence",
            summary = "Be silent for a time",
            description = "Alerts are raised all the same, and say by what they were muted. It never hides that a phase"
                    + " is in effect: whoever accepts that waives the finding.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = AskedSilence.class),
                            examples = @ExampleObject(name = "silence", value = Examples.SILENCE)))
    @APIResponse(
            responseCode = "201",
            description = "Kept",
            content = @Content(schema = @Schema(implementation = ShownSilence.class)))
    @APIResponse(
            responseCode = "400",
            description = "The silence cannot be kept",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Response> add(@Nullable Map<String, Object> body) {
        var faults = new ArrayList<Fault>();
        var silence =
                SilenceRules.read(body == null ? Map.of() : body, Ids.next(), clock.now(), expressions::fault, faults);
        return faults.isEmpty()
                ? transactions.run(tx -> routes.record(silence, tx)).map(kept -> created(silence))
                : Uni.createFrom().item(Faults.problem("The silence cannot be kept.", faults));
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "endSilence", summary = "End a silence now")
    @APIResponse(responseCode = "204", description = "Ended")
    @APIResponse(
            responseCode = "404",
            description = "No silence has this id",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Response> end(@RestPath UUID id) {
        return transactions
                .run(tx -> routes.delete(id, tx))
                .map(deleted -> deleted
                        ? Response.noContent().build()
                        : Problem.of(404, "No silence has this id. GET /v1/silences lists them.")
                                .response());
    }

    private static Response created(Silence silence) {
        return Response.status(Response.Status.CREATED)
                .entity(ShownSilence.of(silence))
                .build();
    }

    /** For the API's description only. */
    record AskedSilence(
            Map<String, List<String>> match,
            @Nullable String from,
            String until,
            String by,
            @Nullable String comment) {}
}
