package dev.interdict.notifications.triggers;

import dev.interdict.notifications.shapes.ShownRoute;
import dev.interdict.notifications.store.ChannelStore;
import dev.interdict.platform.Page;
import dev.interdict.platform.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The door to the routes. */
@Path("/v1/routes")
@Produces("application/json")
@Tag(name = "routes", description = "Who gets what.")
class RoutesResource {

    private final Transactions transactions;
    private final ChannelStore channels;

    RoutesResource(Transactions transactions, ChannelStore channels) {
        this.transactions = transactions;
        this.channels = channels;
    }

    @GET
    @Operation(
            operationId = "listRoutes",
            summary = "Routes",
            description = "There is one: every alert goes to every enabled channel.")
    public Uni<Page<ShownRoute>> list() {
        return transactions
                .run(channels::enabled)
                .map(names -> new Page<>(List.of(ShownRoute.ofEverything(names)), null));
    }
}
