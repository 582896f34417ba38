package dev.interdict.ingestion.triggers;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;

/** Dependency-Track's doors for SBOMs. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dependency-Track", description = "Dependency-Track's contract, so that its clients work unchanged.")
class BomResource {

    private static final String ACCEPTED = """
            {"token": "019ab5c0-3f5e-7d04-a2a3-5e1f0d1c2b3a", "projectUuid": "019ab5c0-3f5d-7c11-9a41-0b7c2d3e4f50"}""";
    private static final String ASKED = """
            {"projectName": "mail-gateway", "projectVersion": "5.2.1", "autoCreate": true, "bom": "eyJib21Gb3JtYXQiOi..."}""";

    private final Uploads uploads;

    BomResource(Uploads uploads) {
        this.uploads = uploads;
    }

    /** The answer to an upload; the token is the SBOM's id. */
    record Accepted(UUID token, UUID projectUuid) {}

    /** An upload in JSON, for the description of this door alone. */
    @Schema(name = "BomSubmitRequest")
    record Asked(
            @Schema(description = "The project's id; else projectName is needed.")
            String project,

            String projectName,
            String projectVersion,

            @Schema(description = "Make the project or version where it is not known.")
            boolean autoCreate,

            @Schema(description = "Replace the project's tags.")
            List<BomRequest.Tag> projectTags,

            @Schema(description = "The SBOM in base64, at most 20,000,000 characters.") @JsonProperty(required = true)
            String bom) {}

    @Blocking
    @PUT
    @Path("/v1/bom")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putBom",
            summary = "Upload an SBOM in JSON",
            description =
                    "The document is base64. Unknown fields are ignored. Bytes that are the current document of the"
                            + " project's version get the same token again.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Asked.class),
                            examples = @ExampleObject(name = "upload", value = ASKED)))
    @APIResponse(
            responseCode = "200",
            description = "Taken; the token can be asked about.",
            content =
                    @Content(
                            schema = @Schema(implementation = Accepted.class),
                            examples = @ExampleObject(name = "taken", value = ACCEPTED)))
    @APIResponse(responseCode = "400", description = "The document or a field cannot be understood.")
    @APIResponse(responseCode = "404", description = "The project or version is not known, and autoCreate is not true.")
    @APIResponse(responseCode = "413", description = "The document has more than 20,000,000 base64 characters.")
    @APIResponse(responseCode = "415", description = "The Content-Encoding is not taken.")
    public Uni<Response> put(@HeaderParam("Content-Encoding") @Nullable String encoding, InputStream body) {
        return uploads.take(held -> BomRequest.ofJson(encoding, body, held)).map(BomResource::answer);
    }

    @Blocking
    @POST
    @Path("/v1/bom")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "postBomJson", summary = "Upload an SBOM in JSON, as with PUT", hidden = true)
    public Uni<Response> post(@HeaderParam("Content-Encoding") @Nullable String encoding, InputStream body) {
        return put(encoding, body);
    }

    @POST
    @Path("/v1/bom")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "postBom",
            summary = "Upload an SBOM in a form",
            description = "The part bom is the document as it is, a file or a text; the other parts are texts, named as"
                    + " with PUT. projectTags are separated by commas.")
    @RequestBody(
            required = true,
            content =
                    @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(implementation = Asked.class)))
    @APIResponse(
            responseCode = "200",
            description = "Taken; the token can be asked about.",
            content = @Content(schema = @Schema(implementation = Accepted.class)))
    @APIResponse(responseCode = "400", description = "The document or a field cannot be understood.")
    @APIResponse(responseCode = "404", description = "The project or version is not known, and autoCreate is not true.")
    public Uni<Response> post(MultipartFormDataInput form) {
        return uploads.take(held -> BomForm.understand(form, held)).map(BomResource::answer);
    }

    private static Response answer(Answer answer) {
        return switch (answer) {
            case Answer.Kept(var sbom, var ignored) ->
                Response.ok(new Accepted(sbom.id(), sbom.projectId())).build();
            case Answer.Refused(var problem) -> problem.response();
        };
    }
}
