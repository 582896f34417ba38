package dev.interdict.ingestion.triggers;

import dev.interdict.ingestion.domain.IdempotencyKey;
import dev.interdict.ingestion.domain.Sbom;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** SBOMs: taken as they are, and shown with what became of them. */
@Path("/v1/sboms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "SBOMs")
class SbomsResource {

    private final Uploads uploads;
    private final Deliveries deliveries;
    private final Watch watch;

    SbomsResource(Uploads uploads, Deliveries deliveries, Watch watch) {
        this.uploads = uploads;
        this.deliveries = deliveries;
        this.watch = watch;
    }

    @Blocking
    @UploadDoor
    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "postSbom",
            summary = "Upload an SBOM as it is",
            description =
                    "The body is the document: CycloneDX 1.0 to 1.7 in JSON, XML or protobuf, SPDX 2.2 or 2.3 in JSON, YAML,"
                            + " XML, RDF/XML or tag-value form, SPDX 3.0 in JSON-LD, as it is or with Content-Encoding"
                            + " gzip or zstd. Its format is recognised by content, whatever the Content-Type says. The"
                            + " project and version are made where they are not known. Bytes that"
                            + " are the slot's current document are not taken again.")
    @Parameter(name = "project", required = true, description = "The project's name.", example = "mail-gateway")
    @Parameter(name = "version", description = "The project's version.", example = "5.2.1")
    @Parameter(name = "slot", description = "Which of the version's several SBOMs it is.", example = "backend")
    @Parameter(
            name = "reading",
            description =
                    "lenient takes what can be understood and tells the rest in warnings; strict refuses a document"
                            + " that has a fault, with every fault under errors.",
            schema =
                    @Schema(
                            enumeration = {"lenient", "strict"},
                            defaultValue = "lenient"))
    @Parameter(
            name = "wait",
            description = "Answer when it is screened or rejected, or after so long, 60s at most.",
            example = "30s")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            description =
                    "What the caller calls this request, 1 to 255 printable ASCII characters. For 24 hours the same"
                            + " request under the same key gets the same SBOM again, also when another document became current"
                            + " meanwhile; another request under it is refused.",
            example = "\"8e03978e-40d5-43dd-bc93-6894a57f9324\"")
    @RequestBody(
            required = true,
            content = @Content(mediaType = MediaType.WILDCARD, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "202",
            description = "Taken; Location says where to ask what became of it.",
            headers =
                    @Header(
                            name = "Location",
                            description = "/v1/sboms/{id}",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = SbomBody.class),
                            examples = @ExampleObject(name = "taken", value = SbomBody.TAKEN)))
    @APIResponse(
            responseCode = "200",
            description = "The bytes are the slot's current document, or the same request came before under this"
                    + " Idempotency-Key: that SBOM.",
            content =
                    @Content(
                            schema = @Schema(implementation = SbomBody.class),
                            examples = @ExampleObject(name = "known", value = SbomBody.SCREENED)))
    @APIResponse(
            responseCode = "400",
            description =
                    "The body cannot be recognised as an SBOM, or is read strictly and has faults; or a parameter is malformed.")
    @APIResponse(responseCode = "413", description = "The document is larger than 256 MiB.")
    @APIResponse(responseCode = "415", description = "The Content-Encoding is not taken.")
    @APIResponse(responseCode = "422", description = "Another request came before under this Idempotency-Key.")
    @APIResponse(
            responseCode = "503",
            description =
                    "Too much is being taken already, or the database is away; Retry-After says when to try again.")
    public Uni<Response> upload(
            @QueryParam("project") @Nullable String project,
            @QueryParam("version") @Nullable String version,
            @QueryParam("slot") @Nullable String slot,
            @QueryParam("reading") @Nullable String reading,
            @QueryParam("wait") @DefaultValue("0s") String wait,
            @HeaderParam("Content-Encoding") @Nullable String encoding,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @Parameter(hidden = true) @HeaderParam("X-Api-Key") @Nullable String apiKey,
            @Parameter(hidden = true) @HeaderParam("Authorization") @Nullable String authorization,
            InputStream body) {
        var patience = Waiting.of(wait);
        var key = IdempotencyHeader.read(idempotencyKey);
        return uploads.take(
                        held -> RawUpload.understand(project, version, slot, reading, encoding, body, held),
                        key == null ? null : new IdempotencyKey(Caller.of(apiKey, authorization), key))
                .chain(answer -> settled(answer, patience))
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
            content =
                    @Content(
                            schema = @Schema(implementation = SbomBody.class),
                            examples = @ExampleObject(name = "screened", value = SbomBody.SCREENED)))
    @APIResponse(responseCode = "400", description = "The wait is not a duration such as 30s.")
    @APIResponse(responseCode = "404", description = "There is no SBOM of that id, or none any more.")
    @APIResponse(
            responseCode = "503",
            description = "Too many are waiting already; Retry-After says when to try again.")
    public Uni<Response> get(@PathParam("id") String id, @QueryParam("wait") @DefaultValue("0s") String wait) {
        var patience = Waiting.of(wait);
        return Addresses.id(id)
                .map(known -> watch.settled(known, patience).map(SbomsResource::found))
                .orElseGet(() -> Addresses.now(Addresses.noSuchSbom()));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "deleteSbom",
            summary = "Keep an SBOM no longer",
            description =
                    "Its bytes are deleted. Where it is its slot's current one, the slot is empty from then on, and what"
                            + " was found in it is closed: an older document does not come back.")
    @APIResponse(responseCode = "204", description = "It is deleted.")
    @APIResponse(responseCode = "404", description = "There is no SBOM of that id, or none any more.")
    public Uni<Response> delete(@PathParam("id") String id) {
        return Addresses.id(id)
                .map(known -> deliveries
                        .delete(known)
                        .map(deleted -> deleted ? Response.noContent().build() : Addresses.noSuchSbom()))
                .orElseGet(() -> Addresses.now(Addresses.noSuchSbom()));
    }

    /** The upload is taken, whatever comes of waiting for it. */
    private Uni<Answer> settled(Answer answer, Duration patience) {
        return answer instanceof Answer.Kept(var sbom, var isNew) && !patience.isZero()
                ? watch.settled(sbom.id(), patience)
                        .map(now -> (Answer) new Answer.Kept(now.orElse(sbom), isNew))
                        .onFailure()
                        .recoverWithItem(answer)
                : Uni.createFrom().item(answer);
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
