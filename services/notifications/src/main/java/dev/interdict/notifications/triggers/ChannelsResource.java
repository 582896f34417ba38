package dev.interdict.notifications.triggers;

import dev.interdict.notifications.delivery.Notice;
import dev.interdict.notifications.delivery.Secrets;
import dev.interdict.notifications.delivery.Speakers;
import dev.interdict.notifications.delivery.http.Hosts;
import dev.interdict.notifications.domain.channels.Channel;
import dev.interdict.notifications.domain.channels.ChannelCheck.Accepted;
import dev.interdict.notifications.domain.channels.ChannelCheck.Refused;
import dev.interdict.notifications.domain.channels.ChannelRules;
import dev.interdict.notifications.domain.channels.Circumstances;
import dev.interdict.notifications.domain.channels.Secret;
import dev.interdict.notifications.domain.channels.Webhook;
import dev.interdict.notifications.shapes.ShownChannel;
import dev.interdict.notifications.shapes.ShownTest;
import dev.interdict.notifications.store.ChannelStore;
import dev.interdict.notifications.store.DeliveryStore;
import dev.interdict.platform.Ids;
import dev.interdict.platform.Page;
import dev.interdict.platform.Problem;
import dev.interdict.platform.ProductClock;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
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
    private final Speakers speakers;
    private final Hosts hosts;
    private final ProductClock clock;
    private final DeliveryTicker sender;

    ChannelsResource(
            Transactions transactions,
            ChannelStore channels,
            DeliveryStore deliveries,
            Speakers speakers,
            Hosts hosts,
            ProductClock clock,
            DeliveryTicker sender) {
        this.transactions = transactions;
        this.channels = channels;
        this.deliveries = deliveries;
        this.speakers = speakers;
        this.hosts = hosts;
        this.clock = clock;
        this.sender = sender;
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
                .map(found -> Page.of(
                        found.stream()
                                .map(channel -> ShownChannel.of(channel, null))
                                .toList(),
                        most,
                        ShownChannel::name));
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
                .map(found -> found.map(channel ->
                                Response.ok(ShownChannel.of(channel, null)).build())
                        .orElseGet(ChannelsResource::unknown));
    }

    @PUT
    @Path("/{name}")
    @Consumes("application/json")
    @Operation(
            operationId = "putChannel",
            summary = "Make or change a channel",
            description = "A webhook is signed as Standard Webhooks says. Where a new one brings no secret, one is made"
                    + " and returned here, once; so does rotate. For a day after a change it is signed with both."
                    + " Secrets that are not sent stay as they are, and are never shown.")
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
        var given = new Circumstances(
                speakers.types(), WallClock.now(), hosts.allowed(), Secrets.fresh(), Secrets.freshPair());
        return transactions.run(tx -> channels.hold(name, tx).chain(known -> switch (ChannelRules.check(
                name, body == null ? Map.of() : body, known.orElse(null), given)) {
            case Refused(var faults) -> Uni.createFrom().item(Faults.problem("The channel cannot be kept.", faults));
            case Accepted(var channel) -> put(channel, known, given, tx);
        }));
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

    @POST
    @Path("/{name}/resend")
    @Operation(
            operationId = "resendOnChannel",
            summary = "Send again what did not arrive",
            description = "Every delivery on the channel of alerts since the instant that failed or was given up.")
    @APIResponse(
            responseCode = "200",
            description = "How many are sent again",
            content = @Content(schema = @Schema(implementation = Resent.class)))
    @APIResponse(
            responseCode = "400",
            description = "The instant is missing or cannot be read",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "The channel is not there or not enabled",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Response> resend(
            @RestPath String name,
            @Parameter(description = "Of alerts of this instant or later", example = "2024-09-29T04:00:00Z")
                    @RestQuery
                    @Nullable
                    String since) {
        var asked = new QueryParameters();
        var from = asked.instant("since", since == null ? "" : since);
        return from == null
                ? Uni.createFrom().item(asked.refusal().orElseThrow().response())
                : transactions
                        .run(tx -> channels.hold(name, tx)
                                .chain(found -> found.isPresent() && found.get().enabled()
                                        ? deliveries
                                                .resend(name, from, clock.now(), tx)
                                                .map(Resent::answer)
                                        : Uni.createFrom().item(notEnabled())))
                        .invoke(sender::ring);
    }

    private Uni<Response> test(Channel channel) {
        return speakers.say(new Notice.Test(Ids.next(), channel.name()), channel.settings(), WallClock.now())
                .map(outcome -> Response.ok(ShownTest.of(outcome)).build());
    }

    private Uni<Response> put(Channel channel, Optional<Channel> known, Circumstances given, Transaction tx) {
        return channels.record(channel, tx)
                .chain(() -> channel.enabled() ? Uni.createFrom().voidItem() : deliveries.giveUp(channel.name(), tx))
                .replaceWith(() -> Response.status(known.isPresent() ? Response.Status.OK : Response.Status.CREATED)
                        .entity(ShownChannel.of(channel, made(channel, given)))
                        .build());
    }

    /** The secret, if it was made here: whoever asked for it sees it this once. */
    private static @Nullable Secret made(Channel channel, Circumstances given) {
        return channel.settings() instanceof Webhook webhook
                        && (webhook.secret().equals(given.fresh())
                                || webhook.secret().equals(given.freshPair()))
                ? webhook.secret()
                : null;
    }

    private static Response unknown() {
        return Problem.of(404, "No channel has this name. GET /v1/channels lists them.")
                .response();
    }

    private static Response notEnabled() {
        return Problem.of(409, "The channel is not there or not enabled. PUT /v1/channels/{name} sets it.")
                .response();
    }

    record Resent(int deliveries) {

        static Response answer(int deliveries) {
            return Response.ok(new Resent(deliveries)).build();
        }
    }

    /** For the API's description only. */
    record ChannelPage(List<ShownChannel> items, @Nullable String next) {}

    /** For the API's description only. */
    record AskedChannel(
            @Schema(enumeration = {"mail", "pagerduty", "slack", "syslog", "teams", "webhook"})
            String type,

            @Nullable Boolean enabled,

            @Schema(
                    type = SchemaType.OBJECT,
                    description = "webhook: url, secret?, signing? (v1 or v1a), rotate?, allow?; mail: to[], calendar?;"
                            + " slack and teams: url, allow?; pagerduty: routingKey, url?, allow?;"
                            + " syslog: host, port?, tls?, ca?, format? (cef, leef or ecs), allow?")
            Object settings) {}
}
