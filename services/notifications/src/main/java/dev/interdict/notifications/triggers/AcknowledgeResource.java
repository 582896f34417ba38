package dev.interdict.notifications.triggers;

import dev.interdict.notifications.delivery.text.Templates;
import dev.interdict.notifications.domain.deliveries.FollowedAlert;
import dev.interdict.notifications.secrets.Links;
import dev.interdict.notifications.store.AlertStore;
import dev.interdict.platform.ProductClock;
import dev.interdict.platform.Transactions;
import dev.interdict.platform.WallClock;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The page that links in mails and chats lead to. Opening it does nothing, as mail scanners open links. */
@Path("/acknowledge/{token}")
@Produces("text/html")
@Tag(name = "alerts")
class AcknowledgeResource {

    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self';"
            + " frame-ancestors 'none'; base-uri 'none'";

    private final Transactions transactions;
    private final AlertStore alerts;
    private final Acknowledging acknowledging;
    private final Links links;
    private final Templates templates;
    private final ProductClock clock;

    AcknowledgeResource(
            Transactions transactions,
            AlertStore alerts,
            Acknowledging acknowledging,
            Links links,
            Templates templates,
            ProductClock clock) {
        this.transactions = transactions;
        this.alerts = alerts;
        this.acknowledging = acknowledging;
        this.links = links;
        this.templates = templates;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "askToAcknowledge", summary = "Asks whether an alert is to be acknowledged; does nothing")
    public Uni<Response> ask(@RestPath String token) {
        return of(
                token,
                id -> transactions
                        .run(tx -> alerts.find(id, tx))
                        .map(found -> found.map(alert -> alert.acknowledged() == null
                                        ? page(
                                                200,
                                                "Take note of this alert?",
                                                alert.alert().summary(),
                                                true)
                                        : already(alert))
                                .orElseGet(this::over)));
    }

    @POST
    @Consumes("application/x-www-form-urlencoded")
    @Operation(operationId = "acknowledgeByLink", summary = "Acknowledges the alert that the link was made for")
    public Uni<Response> acknowledge(@RestPath String token, @RestForm @Nullable String by) {
        var note = new Note(by, null);
        return note.faults().isEmpty()
                ? of(
                        token,
                        id -> transactions
                                .run(tx -> acknowledging.acknowledge(id, note.at(clock.now()), tx))
                                .map(found -> found.map(this::already).orElseGet(this::over)))
                : Uni.createFrom()
                        .item(page(400, "Nothing was changed.", "Say who you are, in 1 to 200 characters.", true));
    }

    private Uni<Response> of(String token, Function<UUID, Uni<Response>> known) {
        Optional<UUID> alert = links.alertOf(token, WallClock.now());
        return alert.map(known).orElseGet(() -> Uni.createFrom().item(over()));
    }

    private Response already(FollowedAlert alert) {
        var by = alert.acknowledged() == null ? "" : alert.acknowledged().by();
        return page(
                200,
                "%s has taken note of this alert.".formatted(by),
                alert.alert().summary(),
                false);
    }

    private Response over() {
        return page(404, "This link is not valid, or not any more.", "GET /v1/alerts lists the alerts.", false);
    }

    private Response page(int status, String title, String summary, boolean form) {
        return Response.status(status)
                .entity(templates.text("acknowledge.html", Map.of("title", title, "summary", summary, "form", form)))
                .header("Content-Security-Policy", POLICY)
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
