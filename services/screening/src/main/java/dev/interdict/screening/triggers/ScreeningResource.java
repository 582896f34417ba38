package dev.interdict.screening.triggers;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.interdict.platform.Problem;
import dev.interdict.platform.ProductClock;
import dev.interdict.screening.domain.matching.Match;
import dev.interdict.screening.triggers.Catalogue.Edition;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Screens components on the spot, and keeps nothing of them. */
@Path("/v1/screenings")
@Produces("application/json")
class ScreeningResource {

    private final Catalogue catalogue;
    private final ProductClock clock;
    private final ObjectMapper json;

    ScreeningResource(Catalogue catalogue, ProductClock clock, ObjectMapper json) {
        this.catalogue = catalogue;
        this.clock = clock;
        this.json = json;
    }

    @POST
    @Consumes("application/json")
    @Operation(
            operationId = "screen",
            summary = "Screens up to 1,000 components and keeps nothing",
            description = "Each is a CycloneDX component, or an SPDX 2 package under the key spdx; what is nested in a"
                    + " component counts with it. at (default: the product clock's now) is the instant asked about,"
                    + " knownAt (default: now) leaves out programmes that became known later. Jurisdictions and roles"
                    + " that are left out mean all possible ones.")
    @APIResponse(
            responseCode = "200",
            description = "What was found, in the order in which the components were sent",
            content = @Content(schema = @Schema(implementation = ScreeningView.class)))
    @APIResponse(
            responseCode = "400",
            description = "The request has faults; each is told with its pointer",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<ScreeningView> screen(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = Object.class),
                                            examples = @ExampleObject(name = "two formats", value = """
                                                                    {"components": [
                                                                      {"type": "library", "name": "engine", "supplier": {"name": "Kaspersky Lab"}},
                                                                      {"spdx": {"name": "zlib", "supplier": "Organization: zlib"}}],
                                                                     "at": "2024-09-29T04:00:00Z",
                                                                     "profile": {"jurisdictions": ["US"], "roles": ["integrator"]}}""")))
                    String body) {
        var now = clock.now();
        return catalogue
                .newest()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(edition -> screen(ScreeningRequest.read(body, now, json), edition));
    }

    private static ScreeningView screen(ScreeningRequest request, Edition edition) {
        List<List<Match>> found = request.components().stream()
                .map(components -> edition.screen(components))
                .toList();
        return ScreeningView.of(request, found, edition);
    }
}
