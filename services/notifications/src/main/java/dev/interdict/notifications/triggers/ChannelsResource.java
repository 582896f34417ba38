package dev.interdict.notifications.triggers;

import dev.interdict.notifications.delivery.Endpoints;
import dev.interdict.notifications.delivery.Messages;
import dev.interdict.notifications.delivery.Secrets;
import dev.interdict.notifications.domain.channels.Channel;
import dev.interdict.notifications.domain.channels.ChannelCheck.Accepted;
import dev.interdict.notifications.domain.channels.ChannelCheck.Fault;
import dev.interdict.notifications.domain.channels.ChannelCheck.Refused;
import dev.interdict.notifications.domain.channels.ChannelDraft;
import dev.interdict.notifications.domain.channels.ChannelRules;
import dev.interdict.notifications.shapes.ShownChannel;
import dev.interdict.notifications.shapes.ShownTest;
import dev.interdict.notifications.store.ChannelStore;
import dev.interdict.notifications.store.DeliveryStore;
import dev.interdict.platform.Ids;
import dev.interdict.platform.Page;
import dev.interdict.platform.Problem;
import dev.interdict.platform.Transaction;
import dev.interdict.platform.Transactions;
import dev.interdict.platform.WallClock;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** The door to the channels. */
@Path("/v1/channels")
@Produces("application/json")
@Tag(name = "channels", description = "Where alerts are sent.")
class ChannelsResource {

    private final Transactions transactions;
    private final ChannelStore channels;
    private final DeliveryStore deliveries;
    private final Messages messages;
    private final Endpoints endpoints;

    ChannelsResource(
            Transactions transactions,
            ChannelStore channels,
            DeliveryStore deliveries,
            Messages messages,
            Endpoints endpoints) {
        this.transactions = transactions;
        this.channels = channels;
        this.deliveries = deliveries;
        this.messages = messages;
        this.endpoints = endpoints;
    }

    @GET
    @Operation(operationId = "listChannels", summary = "Channels by name", description = "Without their secrets.")
    @APIResponse(
            responseCode = "200",
            description = "A page of channels",
            content = @Content(schema = @Schema(implementation = ChannelPage.class)))
    public Uni<Page<ShownChannel>> list(
            @Parameter(description = "How many, up to 1000; 100 where left out") @RestQuery @Nullable Integer limit,
            @Parameter(description = "The next of the page before") @RestQuery @Nullable String cursor) {
        var most = Page.limit(limit);
        return transactions
                .run(tx -> channels.list(Page.position(cursor), most + 1, tx))
                .map(found -> Page.of(found.stream().map(ShownChannel::of).toList(), most, ShownChannel::name));
    }

    @GET
    @Path("/{name}")
    @Operation(operationId = "getChannel", summary = "One channel", description = "Without its secret.")
    @APIResponse(
            responseCode = "200",
            description = "The channel",
            content = @Content(schema = @Schema(implementation = ShownChannel.class)))
    @APIResponse(
            responseCode = "404",
            description = "No channel has this name",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Response> get(@RestPath String name) {
        return transactions
                .run(tx -> channels.find(name, tx))
                .map(found -> found.map(
                                channel -> Response.ok(ShownChannel.of(channel)).build())
                        .orElseGet(ChannelsResource::unknown));
    }

    @PUT
    @Path("/{name}")
    @Consumes("application/json")
    @Operation(
            operationId = "putChannel",
            summary = "Make or change a channel",
            description = "A webhook is signed as Standard Webhooks says. Where a new one brings no secret, one is made"
                    + " and returned here, once. Where a known one brings none, it keeps what it has.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = AskedChannel.class),
                            examples = @ExampleObject(name = "webhook", value = Examples.CHANNEL)))
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = ShownChannel.class)))
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content =
                    @Content(
                            schema = @Schema(implementation = ShownChannel.class),
                            examples = @ExampleObject(name = "made", value = Examples.MADE)))
    @APIResponse(
            responseCode = "400",
            description = "The channel cannot be kept",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "type", value = Examples.BAD_CHANNEL)))
    public Uni<Response> put(@RestPath String name, @Nullable Map<String, Object> body) {
        return switch (ChannelRules.check(name, body == null ? Map.of() : body)) {
            case Refused(var faults) -> Uni.createFrom().item(refused(faults));
            case Accepted(var draft) -> transactions.run(tx -> put(draft, tx));
        };
    }

    @DELETE
    @Path("/{name}")
    @Operation(
            operationId = "deleteChannel",
            summary = "Forget a channel",
            description = "What is still to be sent to it is given up.")
    @APIResponse(responseCode = "204", description = "Forgotten")
    @APIResponse(
            responseCode = "404",
            description = "No channel has this name",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Response> delete(@RestPath String name) {
        return transactions
                .run(tx -> channels.delete(name, tx).call(() -> deliveries.giveUp(name, tx)))
                .map(deleted -> deleted ? Response.noContent().build() : unknown());
    }

    @POST
    @Path("/{name}/test")
    @Operation(
            operationId = "testChannel",
            summary = "Send a test now",
            description = "A signed message of type test, sent once.")
    @APIResponse(
            responseCode = "200",
            description = "What came of it",
            content = @Content(schema = @Schema(implementation = ShownTest.class)))
    @APIResponse(
            responseCode = "404",
            description = "No channel has this name",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Response> test(@RestPath String name) {
        return transactions
                .run(tx -> channels.find(name, tx))
                .chain(found ->
                        found.map(this::test).orElseGet(() -> Uni.createFrom().item(unknown())));
    }

    private Uni<Response> test(Channel channel) {
        var at = WallClock.now();
        return endpoints
                .send(channel.settings(), messages.test(Ids.next(), channel.name(), at), at)
                .map(outcome -> Response.ok(ShownTest.of(outcome)).build());
    }

    private Uni<Response> put(ChannelDraft draft, Transaction tx) {
        return channels.hold(draft.name(), tx).chain(known -> {
            var channel =
                    draft.with(known.map(before -> before.settings().secret()).orElseGet(Secrets::fresh));
            return channels.record(channel, tx)
                    .chain(() ->
                            channel.enabled() ? Uni.createFrom().voidItem() : deliveries.giveUp(channel.name(), tx))
                    .replaceWith(() -> kept(draft, channel, known));
        });
    }

    private static Response kept(ChannelDraft draft, Channel channel, Optional<Channel> known) {
        if (known.isPresent()) {
            return Response.ok(ShownChannel.of(channel)).build();
        }
        var shown = draft.secret() == null ? ShownChannel.withItsSecret(channel) : ShownChannel.of(channel);
        return Response.status(Response.Status.CREATED).entity(shown).build();
    }

    private static Response refused(List<Fault> faults) {
        var told = faults.stream()
                .map(fault -> new Problem.Fault(fault.pointer(), fault.detail()))
                .toList();
        return Problem.of(400, "The channel cannot be kept.", told).response();
    }

    private static Response unknown() {
        return Problem.of(404, "No channel has this name. GET /v1/channels lists them.")
                .response();
    }

    /** For the API's description only. */
    record ChannelPage(List<ShownChannel> items, @Nullable String next) {}

    /** For the API's description only. */
    record AskedChannel(
            @Schema(enumeration = "webhook") String type,
            @Nullable Boolean enabled,
            AskedSettings settings) {}

    /** For the API's description only. */
    record AskedSettings(
            @Schema(format = "uri") String url,

            @Schema(description = "whsec_ and 24 to 64 bytes in base64") @Nullable
            String secret) {}
}
