package dev.interdict.notifications.triggers;

import dev.interdict.notifications.domain.alerts.AlertFilter;
import dev.interdict.notifications.domain.alerts.Kind;
import dev.interdict.notifications.domain.deliveries.FollowedAlert;
import dev.interdict.notifications.shapes.ShownAlert;
import dev.interdict.notifications.store.AlertStore;
import dev.interdict.platform.Page;
import dev.interdict.platform.Problem;
import dev.interdict.platform.ProductClock;
import dev.interdict.platform.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The door to the alerts. */
@Path("/v1/alerts")
@Produces("application/json")
@Tag(name = "alerts", description = "What people and machines were told.")
class AlertsResource {

    private final Transactions transactions;
    private final AlertStore alerts;
    private final Acknowledging acknowledging;
    private final DeliveryTicker sender;
    private final ProductClock clock;

    AlertsResource(
            Transactions transactions,
            AlertStore alerts,
            Acknowledging acknowledging,
            DeliveryTicker sender,
            ProductClock clock) {
        this.transactions = transactions;
        this.alerts = alerts;
        this.acknowledging = acknowledging;
        this.sender = sender;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listAlerts",
            summary = "Alerts, sorted by instant, then id",
            description = "Each with the first 50 of its findings, their total, and how far it came on each channel.")
    @APIResponse(
            responseCode = "200",
            description = "A page of alerts",
            content = @Content(schema = @Schema(implementation = AlertPage.class)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter cannot be read",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "since", value = Examples.BAD_SINCE)))
    public Uni<Response> list(
            @Parameter(description = "Id or name of the project", example = "mail-gateway") @RestQuery @Nullable
                    String project,
            @Parameter(description = "Id of the programme", example = "us-bis-icts-kaspersky-2024") @RestQuery @Nullable
                    String programme,
            @Parameter(description = "Only alerts of this kind", example = "in-effect") @RestQuery @Nullable
                    String kind,
            @Parameter(description = "Only alerts of this instant or later", example = "2024-09-29T04:00:00Z")
                    @RestQuery
                    @Nullable
                    String since,
            @Parameter(description = "How many, up to 1000; 100 where left out") @RestQuery @Nullable Integer limit,
            @Parameter(description = "The next of the page before") @RestQuery @Nullable String cursor) {
        var asked = new QueryParameters();
        var filter = new AlertFilter(
                project,
                programme,
                asked.oneOf("kind", kind, Kind::of, List.of(Kind.values())),
                asked.instant("since", since),
                asked.cursor(cursor, AlertsResource::place));
        var most = Page.limit(limit);
        return asked.refusal()
                .map(problem -> Uni.createFrom().item(problem.response()))
                .orElseGet(() -> transactions
                        .run(tx -> alerts.list(filter, most + 1, tx))
                        .map(found -> page(found, most)));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getAlert", summary = "One alert", description = "With how far it came on each channel.")
    @APIResponse(
            responseCode = "200",
            description = "The alert",
            content = @Content(schema = @Schema(implementation = ShownAlert.class)))
    @APIResponse(
            responseCode = "404",
            description = "No alert has this id",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Response> get(@RestPath UUID id) {
        return transactions.run(tx -> alerts.find(id, tx)).map(AlertsResource::shown);
    }

    @POST
    @Path("/{id}/ack")
    @Consumes("application/json")
    @Operation(
            operationId = "acknowledgeAlert",
            summary = "Say that somebody has taken note",
            description = "The first acknowledgement stays; repeating it changes nothing.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Note.class),
                            examples = @ExampleObject(name = "ack", value = Examples.ACK)))
    @APIResponse(
            responseCode = "200",
            description = "The alert, acknowledged",
            content = @Content(schema = @Schema(implementation = ShownAlert.class)))
    @APIResponse(
            responseCode = "400",
            description = "Nobody is named",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "No alert has this id",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Response> acknowledge(@RestPath UUID id, @Nullable Note note) {
        var said = note == null ? new Note(null, null) : note;
        var faults = said.faults();
        return faults.isEmpty()
                ? transactions
                        .run(tx -> acknowledging.acknowledge(id, said.at(clock.now()), tx))
                        .invoke(sender::ring)
                        .map(AlertsResource::shown)
                : Uni.createFrom()
                        .item(Problem.of(400, "The acknowledgement cannot be kept.", faults)
                                .response());
    }

    private static Response page(List<FollowedAlert> found, int limit) {
        var shown = found.stream().map(ShownAlert::of).toList();
        return Response.ok(Page.of(
                        shown,
                        limit,
                        last -> last.alert().at() + "|" + last.alert().id()))
                .build();
    }

    private static AlertFilter.Place place(String position) {
        var parts = position.split("\\|", 2);
        return new AlertFilter.Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
    }

    private static Response shown(Optional<FollowedAlert> found) {
        return found.map(alert -> Response.ok(ShownAlert.of(alert)).build())
                .orElseGet(() -> Problem.of(404, "No alert has this id. GET /v1/alerts lists them.")
                        .response());
    }

    /** For the API's description only. */
    record AlertPage(List<ShownAlert> items, @Nullable String next) {}
}
