package dev.interdict.notifications.triggers;

import dev.interdict.notifications.domain.channels.Channel;
import dev.interdict.notifications.domain.reading.Fault;
import dev.interdict.notifications.domain.routes.Route;
import dev.interdict.notifications.domain.routes.RouteCheck.Accepted;
import dev.interdict.notifications.domain.routes.RouteCheck.Refused;
import dev.interdict.notifications.domain.routes.RouteRules;
import dev.interdict.notifications.expressions.Expressions;
import dev.interdict.notifications.shapes.ShownRoute;
import dev.interdict.notifications.store.ChannelStore;
import dev.interdict.notifications.store.RouteStore;
import dev.interdict.platform.Page;
import dev.interdict.platform.Problem;
import dev.interdict.platform.Transaction;
import dev.interdict.platform.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The door to the routes. */
@Path("/v1/routes")
@Produces("application/json")
@Tag(name = "routes", description = "Who gets what.")
class RoutesResource {

    private final Transactions transactions;
    private final ChannelStore channels;
    private final RouteStore routes;
    private final Expressions expressions;

    RoutesResource(Transactions transactions, ChannelStore channels, RouteStore routes, Expressions expressions) {
        this.transactions = transactions;
        this.channels = channels;
        this.routes = routes;
        this.expressions = expressions;
    }

    @GET
    @Operation(
            operationId = "listRoutes",
            summary = "Routes, in the order in which they are asked",
            description = "While none is set there is one: every alert goes to every enabled channel, at once. So does"
                    + " an alert that no route takes.")
    public Uni<Page<ShownRoute>> list() {
        return transactions.run(this::list);
    }

    @PUT
    @Consumes("application/json")
    @Operation(
            operationId = "putRoutes",
            summary = "Set all routes",
            description = "An alert takes the first route that matches, and those behind it where that says continue."
                    + " No items at all bring the default back.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = AskedRoutes.class),
                            examples = @ExampleObject(name = "routes", value = Examples.ROUTES)))
    @APIResponse(
            responseCode = "200",
            description = "Set",
            content = @Content(schema = @Schema(implementation = RoutePage.class)))
    @APIResponse(
            responseCode = "400",
            description = "The routes cannot be kept",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "expression", value = Examples.BAD_ROUTES)))
    public Uni<Response> put(@Nullable Map<String, Object> body) {
        return body != null && body.get("items") instanceof List<?> items
                ? transactions.run(tx -> put(items, tx))
                : Uni.createFrom().item(refused(List.of(new Fault("/items", "Must be a list of routes."))));
    }

    private Uni<Response> put(List<?> items, Transaction tx) {
        return channels.list("", Integer.MAX_VALUE, tx)
                .map(known -> known.stream().map(Channel::name).toList())
                .chain(names -> switch (RouteRules.check(items, "/items", names, expressions::fault)) {
                    case Refused(var faults) -> Uni.createFrom().item(refused(faults));
                    case Accepted(var set) ->
                        routes.replace(set, tx)
                                .chain(() -> list(tx))
                                .map(page -> Response.ok(page).build());
                });
    }

    private Uni<Page<ShownRoute>> list(Transaction tx) {
        return routes.routes(tx)
                .chain(set -> set.isEmpty()
                        ? channels.enabled(tx).map(names -> List.of(Route.fallback(names)))
                        : Uni.createFrom().item(set))
                .map(all -> new Page<>(all.stream().map(ShownRoute::of).toList(), null));
    }

    private static Response refused(List<Fault> faults) {
        return Faults.problem("The routes cannot be kept.", faults);
    }

    /** For the API's description only. */
    record RoutePage(List<ShownRoute> items, @Nullable String next) {}

    /** For the API's description only. */
    record AskedRoutes(List<ShownRoute> items) {}
}
