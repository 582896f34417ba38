package dev.interdict.ingestion.triggers;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.interdict.ingestion.domain.Sbom;
import dev.interdict.ingestion.store.ProjectStore;
import dev.interdict.platform.Problem;
import dev.interdict.platform.Transactions;
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
import org.jspecify.annotations.Nullable;

/** Dependency-Track's doors for SBOMs. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dependency-Track", description = "Dependency-Track's contract, so that its clients work unchanged.")
class BomResource {

    private static final String ACCEPTED = """
            {"token": "019ab5c0-3f5e-7d04-a2a3-5e1f0d1c2b3a", "projectUuid": "019ab5c0-3f5d-7c11-9a41-0b7c2d3e4f50"}""";
    private static final String ASKED = """
            {"projectName": "mail-gateway", "projectVersion": "5.2.1", "autoCreate": true, "isLatest": true,
             "projectTags": [{"name": "appliance"}], "parentName": "mail", "parentVersion": "5",
             "bom": "eyJib21Gb3JtYXQiOi..."}""";
    private static final String REFUSED = """
            {"type": "about:blank", "title": "Bad Request", "status": 400, "detail": "The upload cannot be taken.",
             "errors": [{"pointer": "/bom", "detail": "It is not base64, or it stands twice."}]}""";
    private static final String NOT_FOUND = """
            {"type": "about:blank", "title": "Not Found", "status": 404, "detail": "The project could not be found. Check its\
             id, or its name and version, or send autoCreate=true to have it made."}""";

    private final Uploads uploads;
    private final Transactions transactions;
    private final ProjectStore projects;

    BomResource(Uploads uploads, Transactions transactions, ProjectStore projects) {
        this.uploads = uploads;
        this.transactions = transactions;
        this.projects = projects;
    }

    /** The answer to an upload. */
    record Accepted(
            @Schema(description = "The SBOM's id.") UUID token,

            @Schema(description = "The id of the project's version.")
            UUID projectUuid) {}

    /** An upload in JSON, for the description of this door alone. */
    @Schema(name = "BomSubmitRequest")
    record Asked(
            @Schema(description = "The id of a project's version, or of the project; else projectName is needed.")
            String project,

            String projectName,
            String projectVersion,

            @Schema(description = "Make the project or version where it is not known.")
            boolean autoCreate,

            @Schema(
                    description =
                            "Replace the project's tags. Objects with a name, names, or a text with commas between"
                                    + " them; in a form only the last.")
            List<Tags.Tag> projectTags,

            @Schema(description = "The version is the latest from now on. isLatestProjectVersion says the same.")
            boolean isLatest,

            @Schema(description = "Whether the version counts from now on.")
            Boolean isActive,

            @Schema(
                    description =
                            "The id of the parent, or of one of its versions. A parent is taken where the upload begins a version.")
            String parentUUID,

            @Schema(description = "The parent's name, where parentUUID is not given.")
            String parentName,

            @Schema(description = "A version that the parent must have.")
            String parentVersion,

            @Schema(description = "The SBOM in base64, at most 20,000,000 characters.") @JsonProperty(required = true)
            String bom) {}

    /** An upload in a form, for the description of this door alone. */
    @Schema(name = "BomSubmitForm")
    record AskedInForm(
            String project,
            String projectName,
            String projectVersion,
            boolean autoCreate,

            @Schema(description = "With commas between them.")
            String projectTags,

            boolean isLatest,
            Boolean isActive,
            String parentUUID,
            String parentName,
            String parentVersion,

            @Schema(description = "The SBOM as it is, a file or a text.", format = "binary")
            @JsonProperty(required = true)
            String bom) {}

    @Blocking
    @UploadDoor
    @PUT
    @Path("/v1/bom")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putBom",
            summary = "Upload an SBOM in JSON",
            description =
                    "The document is base64. Unknown fields are ignored; booleans may be texts. Bytes that are the current"
                            + " document of the project's version get the same token again.")
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
    @APIResponse(
            responseCode = "400",
            description = "The document or a field cannot be understood, or the project would be above itself.",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "refused", value = REFUSED)))
    @APIResponse(
            responseCode = "404",
            description =
                    "The project or version is not known, and autoCreate is not true; or the parent is not known.",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "unknown", value = NOT_FOUND)))
    @APIResponse(responseCode = "413", description = "The document has more than 20,000,000 base64 characters.")
    @APIResponse(responseCode = "415", description = "The Content-Type or Content-Encoding is not taken.")
    @APIResponse(
            responseCode = "429",
            description = "The caller sends too many uploads; Retry-After says when to try again.")
    @APIResponse(
            responseCode = "503",
            description =
                    "Too much is being taken already, or the database is away; Retry-After says when to try again.")
    public Uni<Response> put(@HeaderParam("Content-Encoding") @Nullable String encoding, InputStream body) {
        return uploads.take(held -> BomRequest.ofJson(encoding, body, held)).chain(this::answer);
    }

    @Blocking
    @UploadDoor
    @POST
    @Path("/v1/bom")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "postBomJson", summary = "Upload an SBOM in JSON, as with PUT", hidden = true)
    public Uni<Response> post(@HeaderParam("Content-Encoding") @Nullable String encoding, InputStream body) {
        return put(encoding, body);
    }

    @Blocking // read any other way, a form that is broken off leaves its file open
    @UploadDoor
    @POST
    @Path("/v1/bom")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "postBom",
            summary = "Upload an SBOM in a form",
            description =
                    "The part bom is the document as it is, bare or gzip or zstd, a file or a text; the other parts"
                            + " are texts, named as with PUT. JSON is taken, too, as with PUT.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = AskedInForm.class)))
    @APIResponse(
            responseCode = "200",
            description = "Taken; the token can be asked about.",
            content =
                    @Content(
                            schema = @Schema(implementation = Accepted.class),
                            examples = @ExampleObject(name = "taken", value = ACCEPTED)))
    @APIResponse(
            responseCode = "400",
            description = "The document or a field cannot be understood, or the project would be above itself.",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "refused", value = REFUSED)))
    @APIResponse(
            responseCode = "404",
            description =
                    "The project or version is not known, and autoCreate is not true; or the parent is not known.",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "unknown", value = NOT_FOUND)))
    @APIResponse(responseCode = "413", description = "The document is larger than 256 MiB.")
    @APIResponse(responseCode = "415", description = "The Content-Type or Content-Encoding is not taken.")
    @APIResponse(
            responseCode = "429",
            description = "The caller sends too many uploads; Retry-After says when to try again.")
    @APIResponse(
            responseCode = "503",
            description =
                    "Too much is being taken already, or the database is away; Retry-After says when to try again.")
    public Uni<Response> postForm(
            @HeaderParam("Content-Type") @Nullable String type,
            @HeaderParam("Content-Encoding") @Nullable String encoding,
            InputStream body) {
        return uploads.take(held -> BomForm.understand(type, encoding, body, held))
                .chain(this::answer);
    }

    private Uni<Response> answer(Answer answer) {
        return switch (answer) {
            case Answer.Kept(var sbom, var ignored) -> accepted(sbom);
            case Answer.Refused(var problem) -> Addresses.now(problem.response());
        };
    }

    private Uni<Response> accepted(Sbom sbom) {
        return transactions
                .run(tx -> projects.project(sbom.projectId(), tx))
                .map(project ->
                        project.flatMap(known -> known.version(sbom.version())).orElseThrow())
                .map(version ->
                        Response.ok(new Accepted(sbom.id(), version.id())).build());
    }
}
