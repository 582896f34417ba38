package dev.interdict.ingestion.triggers;

import dev.interdict.ingestion.spool.Held;
import dev.interdict.ingestion.store.SbomStore;
import dev.interdict.platform.Refusal;
import dev.interdict.platform.Transactions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;

/** Documents, streamed out piece by piece as they streamed in. */
@Path("/v1/sboms")
@Tag(name = "SBOMs")
class DocumentResource {

    private final Transactions transactions;
    private final SbomStore store;

    DocumentResource(Transactions transactions, SbomStore store) {
        this.transactions = transactions;
        this.store = store;
    }

    @GET
    @Path("/{id}/document")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(operationId = "getDocument", summary = "The document's bytes, as they came")
    @APIResponse(
            responseCode = "200",
            description = "The bytes; Content-Type says of what format they are.",
            content =
                    @Content(
                            mediaType = MediaType.WILDCARD,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "There is no SBOM of that id, or none any more.")
    public RestMulti<byte[]> document(@PathParam("id") String id) {
        var known = Addresses.id(id).orElseThrow(DocumentResource::noSuchSbom);
        return RestMulti.fromUniResponse(
                transactions
                        .run(tx -> store.document(known, tx))
                        .map(document -> document.orElseThrow(DocumentResource::noSuchSbom)),
                document -> Multi.createFrom()
                        .range(0, document.pieces())
                        .onItem()
                        .transformToUniAndConcatenate(number -> piece(known, number)),
                DocumentResource::headers);
    }

    private Uni<byte[]> piece(UUID id, int number) {
        return transactions
                .run(tx -> store.piece(id, number, tx))
                .map(piece -> Held.plain(piece.orElseThrow(DocumentResource::noSuchSbom)));
    }

    private static Map<String, List<String>> headers(SbomStore.Document document) {
        return Map.of("Content-Type", List.of(document.mediaType()), "X-Content-Type-Options", List.of("nosniff"));
    }

    private static Refusal noSuchSbom() {
        return new Refusal(Addresses.SBOM_UNKNOWN);
    }
}
