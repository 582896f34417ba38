package dev.interdict.notifications.triggers;

import dev.interdict.notifications.domain.deliveries.Delivery;
import dev.interdict.notifications.domain.deliveries.DeliveryFilter;
import dev.interdict.notifications.domain.deliveries.DeliveryState;
import dev.interdict.notifications.store.ChannelStore;
import dev.interdict.notifications.store.DeliveryStore;
import dev.interdict.platform.Page;
import dev.interdict.platform.Problem;
import dev.interdict.platform.ProductClock;
import dev.interdict.platform.Transaction;
import dev.interdict.platform.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The door to the deliveries. */
@Path("/v1/deliveries")
@Produces("application/json")
@Tag(name = "deliveries", description = "What became of alerts on their way to the channels.")
class DeliveriesResource {

    private final Transactions transactions;
    private final DeliveryStore deliveries;
    private final ChannelStore channels;
    private final ProductClock clock;
    private final DeliveryTicker sender;

    DeliveriesResource(
            Transactions transactions,
            DeliveryStore deliveries,
            ChannelStore channels,
            ProductClock clock,
            DeliveryTicker sender) {
        this.transactions = transactions;
        this.deliveries = deliveries;
        this.channels = channels;
        this.clock = clock;
        this.sender = sender;
    }

    @GET
    @Operation(
            operationId = "listDeliveries",
            summary = "Deliveries, in the order in which they were planned",
            description = "Each with its attempts and, where one is planned, the product instant of the next.")
    @APIResponse(
            responseCode = "200",
            description = "A page of deliveries",
            content = @Content(schema = @Schema(implementation = DeliveryPage.class)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter cannot be read",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Response> list(
            @Parameter(description = "Id of the alert") @RestQuery @Nullable String alert,
            @Parameter(description = "Name of the channel") @RestQuery @Nullable String channel,
            @Parameter(description = "How far it came", example = "failed") @RestQuery @Nullable String state,
            @Parameter(description = "How many, up to 1000; 100 where left out") @RestQuery @Nullable Integer limit,
            @Parameter(description = "The next of the page before") @RestQuery @Nullable String cursor) {
        var asked = new QueryParameters();
        var filter = new DeliveryFilter(
                asked.id("alert", alert),
                channel,
                asked.oneOf("state", state, DeliveryState::of, List.of(DeliveryState.values())),
                asked.cursor(cursor, UUID::fromString));
        var most = Page.limit(limit);
        return asked.refusal()
                .map(problem -> Uni.createFrom().item(problem.response()))
                .orElseGet(() -> transactions
                        .run(tx -> deliveries.list(filter, most + 1, tx))
                        .map(found -> Response.ok(
                                        Page.of(found, most, last -> last.id().toString()))
                                .build()));
    }

    @POST
    @Path("/{id}/retry")
    @Operation(
            operationId = "retryDelivery",
            summary = "Try again now",
            description = "However often it was tried, and whatever was planned.")
    @APIResponse(
            responseCode = "200",
            description = "The delivery, waiting",
            content = @Content(schema = @Schema(implementation = Delivery.class)))
    @APIResponse(
            responseCode = "404",
            description = "No delivery has this id",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "It was delivered, or its channel is not there or not enabled",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Response> retry(@RestPath UUID id) {
        return transactions.run(tx -> retry(id, tx)).invoke(sender::ring);
    }

    private Uni<Response> retry(UUID id, Transaction tx) {
        return deliveries
                .find(id, tx)
                .chain(found -> found.map(delivery -> retry(delivery, tx))
                        .orElseGet(() -> refused(404, "No delivery has this id. GET /v1/deliveries lists them.")));
    }

    private Uni<Response> retry(Delivery delivery, Transaction tx) {
        if (delivery.state() == DeliveryState.DELIVERED) {
            return refused(409, "It was delivered. Only what was not can be tried again.");
        }
        return channels.hold(delivery.channel(), tx)
                .chain(channel -> channel.isPresent() && channel.get().enabled()
                        ? deliveries
                                .retry(delivery.id(), clock.now(), tx)
                                .chain(() -> deliveries.find(delivery.id(), tx))
                                .map(again -> Response.ok(again.orElseThrow()).build())
                        : refused(409, "Its channel is not there or not enabled. PUT /v1/channels/{name} sets it."));
    }

    private static Uni<Response> refused(int status, String detail) {
        return Uni.createFrom().item(Problem.of(status, detail).response());
    }

    /** For the API's description only. */
    record DeliveryPage(List<Delivery> items, @Nullable String next) {}
}
