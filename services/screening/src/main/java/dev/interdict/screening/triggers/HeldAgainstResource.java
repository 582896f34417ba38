package dev.interdict.screening.triggers;

import dev.interdict.platform.Problem;
import dev.interdict.platform.Transactions;
import dev.interdict.screening.store.ScreeningRecordStore;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;

/** What an SBOM was held against, for who has to show it later. */
@Path("/v1/sboms/{id}/lists")
@Produces("application/json")
class HeldAgainstResource {

    private final Transactions transactions;
    private final ScreeningRecordStore records;

    HeldAgainstResource(Transactions transactions, ScreeningRecordStore records) {
        this.transactions = transactions;
        this.records = records;
    }

    @GET
    @Operation(
            operationId = "listsOfSbom",
            summary = "The list versions that an SBOM was screened against",
            description = "By code: the version in force when it came in, then each that came into force while the SBOM"
                    + " was its slot's current one. Kept when a newer SBOM takes its place.")
    @APIResponse(
            responseCode = "200",
            description = "The versions",
            content = @Content(schema = @Schema(implementation = HeldAgainstView.class)))
    @APIResponse(
            responseCode = "404",
            description = "No SBOM of this id was screened",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Response> lists(@RestPath UUID id) {
        return transactions.run(tx -> records.at(id, tx)
                .chain(at -> at.isEmpty()
                        ? Uni.createFrom()
                                .item(Problem.of(
                                                404,
                                                "No SBOM with this id was screened. GET /v1/sboms/{id} of ingestion says what"
                                                        + " became of an upload.")
                                        .response())
                        : records.heldAgainst(id, tx)
                                .map(lists -> Response.ok(HeldAgainstView.of(id, at.get(), lists))
                                        .build())));
    }
}
