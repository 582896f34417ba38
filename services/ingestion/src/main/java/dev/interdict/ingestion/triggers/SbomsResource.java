package dev.interdict.ingestion.triggers;

import dev.interdict.ingestion.domain.Sbom;
import dev.interdict.ingestion.spool.Held;
import dev.interdict.ingestion.store.SbomStore;
import dev.interdict.platform.Problem;
import dev.interdict.platform.Refusal;
import dev.interdict.platform.Transactions;
import dev.interdict.platform.WallClock;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jspecify.annotations.Nullable;

/** SBOMs: taken as they are, and shown with what became of them. */
@Path("/v1/sboms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "SBOMs")
class SbomsResource {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final Uploads uploads;
    private final Transactions transactions;
    private final SbomStore store;

    SbomsResource(Uploads uploads, Transactions transactions, SbomStore store) {
        this.uploads = uploads;
        this.transactions = transactions;
        this.store = store;
    }

    @Blocking
    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "postSbom",
            summary = "Upload an SBOM as it is",
            description =
                    "The body is the document: CycloneDX 1.0 to 1.7 in JSON, XML or protobuf, SPDX 2.2 or 2.3 in JSON, YAML,"
                            + " XML, RDF/XML or tag-value form, SPDX 3.0 in JSON-LD, as it is or with Content-Encoding"
                            + " gzip or zstd. Its format is recognised by content, whatever the Content-Type says. The"
                            + " project and version are made where they are not known.")
    @Parameter(name = "project", required = true, description = "The project's name.", example = "mail-gateway")
    @Parameter(name = "version", description = "The project's version.", example = "5.2.1")
    @Parameter(name = "slot", description = "Which of the version's several SBOMs it is.", example = "backend")
    @RequestBody(
            required = true,
            content = @Content(mediaType = MediaType.WILDCARD, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "202",
            description = "Taken; Location says where to ask what became of it.",
            content = @Content(schema = @Schema(implementation = SbomBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "The bytes are the slot's current document: that SBOM.",
            content = @Content(schema = @Schema(implementation = SbomBody.class)))
    @APIResponse(responseCode = "400", description = "The body cannot be recognised as an SBOM.")
    @APIResponse(responseCode = "413", description = "The document is larger than 256 MiB.")
    @APIResponse(responseCode = "415", description = "The Content-Encoding is not taken.")
    @APIResponse(
            responseCode = "503",
            description = "Too much is being read already; Retry-After says when to try again.")
    public Uni<Response> upload(
            @QueryParam("project") @Nullable String project,
            @QueryParam("version") @Nullable String version,
            @QueryParam("slot") @Nullable String slot,
            @HeaderParam("Content-Encoding") @Nullable String encoding,
            InputStream body) {
        return uploads.take(held -> RawUpload.understand(project, version, slot, encoding, body, held))
                .map(SbomsResource::answer);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getSbom", summary = "An SBOM, and what became of it")
    @Parameter(
            name = "wait",
            description = "Answer when it is screened or rejected, or after so long, 60s at most.",
            example = "30s")
    @APIResponse(
            responseCode = "200",
            description = "The SBOM.",
            content = @Content(schema = @Schema(implementation = SbomBody.class)))
    @APIResponse(responseCode = "400", description = "The wait is not a duration such as 30s.")
    @APIResponse(responseCode = "404", description = "There is no SBOM of that id.")
    public Uni<Response> get(@PathParam("id") String id, @QueryParam("wait") @DefaultValue("0s") String wait) {
        var patience = Waiting.parse(wait);
        if (patience.isEmpty()) {
            return Addresses.now(Problem.of(400, "The parameter wait is not a duration such as 500ms, 30s or 1m.")
                    .response());
        }
        return Addresses.id(id)
                .map(known -> settled(known, patience.get()).map(SbomsResource::found))
                .orElseGet(() -> Addresses.now(Addresses.noSuchSbom()));
    }

    @GET
    @Path("/{id}/document")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(operationId = "getDocument", summary = "The document's bytes, as they came")
    @APIResponse(responseCode = "200", description = "The bytes.")
    @APIResponse(responseCode = "404", description = "There is no SBOM of that id.")
    public RestMulti<byte[]> document(@PathParam("id") String id) {
        var known = Addresses.id(id).orElseThrow(SbomsResource::noSuchSbom);
        return RestMulti.fromUniResponse(
                transactions
                        .run(tx -> store.document(known, tx))
                        .map(document -> document.orElseThrow(SbomsResource::noSuchSbom)),
                document -> Multi.createFrom()
                        .range(0, document.pieces())
                        .onItem()
                        .transformToUniAndConcatenate(number -> piece(known, number)),
                SbomsResource::headers);
    }

    private Uni<byte[]> piece(UUID id, int number) {
        return transactions
                .run(tx -> store.piece(id, number, tx))
                .map(piece -> Held.plain(piece.orElseThrow(SbomsResource::noSuchSbom)));
    }

    private static Map<String, List<String>> headers(SbomStore.Document document) {
        return Map.of("Content-Type", List.of(document.mediaType()), "X-Content-Type-Options", List.of("nosniff"));
    }

    private static Refusal noSuchSbom() {
        return new Refusal(Addresses.SBOM_UNKNOWN);
    }

    private Uni<Optional<Sbom>> settled(UUID id, Duration patience) {
        var until = WallClock.now().plus(patience);
        return Uni.createFrom()
                .deferred(() -> transactions.run(tx -> store.sbom(id, tx)))
                .repeat()
                .withDelay(LOOK_AGAIN)
                .whilst(sbom -> sbom.isPresent()
                        && !sbom.get().state().isFinal()
                        && WallClock.now().isBefore(until))
                .collect()
                .last();
    }

    private static Response found(Optional<Sbom> sbom) {
        return sbom.map(known -> Response.ok(SbomBody.of(known)).build()).orElseGet(Addresses::noSuchSbom);
    }

    private static Response answer(Answer answer) {
        return switch (answer) {
            case Answer.Kept(var sbom, var isNew) ->
                Response.status(isNew ? Response.Status.ACCEPTED : Response.Status.OK)
                        .header("Location", "/v1/sboms/" + sbom.id())
                        .entity(SbomBody.of(sbom))
                        .build();
            case Answer.Refused(var problem) -> problem.response();
        };
    }
}
