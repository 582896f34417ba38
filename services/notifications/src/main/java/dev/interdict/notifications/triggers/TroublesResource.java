package dev.interdict.notifications.triggers;

import dev.interdict.notifications.shapes.ShownTrouble;
import dev.interdict.notifications.store.TroubleStore;
import dev.interdict.platform.Page;
import dev.interdict.platform.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The door to what whoever runs Interdict has to look at. */
@Path("/v1/troubles")
@Produces("application/json")
@Tag(name = "troubles", description = "What whoever runs Interdict has to look at.")
class TroublesResource {

    private final Transactions transactions;
    private final TroubleStore troubles;

    TroublesResource(Transactions transactions, TroubleStore troubles) {
        this.transactions = transactions;
        this.troubles = troubles;
    }

    @GET
    @Operation(
            operationId = "listTroubles",
            summary = "Troubles, those that stand first",
            description = "Each with how far the newest message about it came on the operator's channel. On one page.")
    @APIResponse(
            responseCode = "200",
            description = "All troubles",
            content = @Content(schema = @Schema(implementation = TroublePage.class)))
    public Uni<Page<ShownTrouble>> list() {
        return transactions
                .run(troubles::list)
                .map(all -> new Page<>(all.stream().map(ShownTrouble::of).toList(), null));
    }

    /** For the API's description only. */
    record TroublePage(List<ShownTrouble> items, @Nullable String next) {}
}
