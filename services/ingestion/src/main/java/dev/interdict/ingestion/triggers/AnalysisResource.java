package dev.interdict.ingestion.triggers;

import dev.interdict.platform.Problem;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Says that vulnerabilities are not looked for: an empty list would say that there are none. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dependency-Track")
class AnalysisResource {

    private static final String EXAMPLE = """
            {"type": "about:blank", "title": "Not Implemented", "status": 501, "detail": "Interdict does not look for\\
             vulnerabilities. What it found of restricted vendors: GET /v1/findings and /v1/sboms/{token}/gate of screening."}""";

    private static final Problem NOT_DONE = Problem.of(
            501,
            "Interdict does not look for vulnerabilities. What it found of restricted vendors: GET /v1/findings and"
                    + " /v1/sboms/{token}/gate of screening.");

    @GET
    @Path("/v1/{what: finding|violation|vulnerability|metrics|analysis}/{rest: .+}")
    @Operation(
            operationId = "getAnalysis",
            summary = "Findings, violations and metrics of vulnerabilities: not looked for",
            description = "Restricted vendors are found by screening, which tells them at its own doors.")
    @APIResponse(
            responseCode = "501",
            description = "Always, so that nobody takes silence for safety.",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "not looked for", value = EXAMPLE)))
    public Response get() {
        return NOT_DONE.response();
    }

    @PUT
    @Path("/v1/vex")
    @Operation(operationId = "putVex", summary = "What is exploitable: not looked at", hidden = true)
    public Response putVex() {
        return NOT_DONE.response();
    }

    @POST
    @Path("/v1/vex")
    @Operation(operationId = "postVex", summary = "What is exploitable: not looked at", hidden = true)
    public Response postVex() {
        return NOT_DONE.response();
    }
}
