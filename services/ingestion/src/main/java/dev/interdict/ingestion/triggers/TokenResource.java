package dev.interdict.ingestion.triggers;

import dev.interdict.ingestion.store.SbomStore;
import dev.interdict.platform.Problem;
import dev.interdict.platform.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Dependency-Track's question whether an upload is still being worked on. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dependency-Track")
class TokenResource {

    private final Transactions transactions;
    private final SbomStore store;

    TokenResource(Transactions transactions, SbomStore store) {
        this.transactions = transactions;
        this.store = store;
    }

    /** The answer; false where the SBOM is screened or rejected, and for a token that nobody has. */
    record Processing(boolean processing) {}

    @GET
    @Path("/v1/event/token/{token}")
    @Operation(
            operationId = "getEventToken",
            summary = "Is the upload still being worked on?",
            description =
                    "A token that is not known answers false, as in Dependency-Track; GET /v1/sboms/{id} tells what"
                            + " became of an upload.")
    @APIResponse(
            responseCode = "200",
            description = "Whether it is.",
            content = @Content(schema = @Schema(implementation = Processing.class)))
    @APIResponse(responseCode = "400", description = "The token is not a UUID.")
    public Uni<Response> event(@PathParam("token") String token) {
        return Addresses.id(token)
                .map(id -> transactions
                        .run(tx -> store.sbom(id, tx))
                        .map(sbom ->
                                sbom.filter(known -> !known.state().isFinal()).isPresent())
                        .map(processing ->
                                Response.ok(new Processing(processing)).build()))
                .orElseGet(() -> Uni.createFrom()
                        .item(Problem.of(400, "The token is not a UUID. It is the token that the upload answered with.")
                                .response()));
    }

    @GET
    @Path("/v1/bom/token/{token}")
    @Operation(operationId = "getBomToken", summary = "As /api/v1/event/token, under its old name", hidden = true)
    public Uni<Response> bom(@PathParam("token") String token) {
        return event(token);
    }
}
