package dev.interdict.ingestion.triggers;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What clients of Dependency-Track ask before they upload. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dependency-Track")
class ServerResource {

    private static final String RELEASED = "2026-11-22T00:00:00Z";
    private static final String INTERDICT = "0d9f3a52-6f0e-4b0b-8b7c-2f7d6a9c1e44";
    private static final String VERSION_EXAMPLE = """
            {"version": "4.14.0", "timestamp": "2026-11-22T00:00:00Z", "application": "Dependency-Track",
             "uuid": "0d9f3a52-6f0e-4b0b-8b7c-2f7d6a9c1e44", "framework": {"name": "Interdict", "version": "1.0.0",
             "timestamp": "2026-11-22T00:00:00Z", "uuid": "0d9f3a52-6f0e-4b0b-8b7c-2f7d6a9c1e44"}}""";
    private static final String TEAM_EXAMPLE = """
            {"name": "interdict", "permissions": [{"name": "BOM_UPLOAD"}, {"name": "PROJECT_CREATION_UPLOAD"},
             {"name": "PORTFOLIO_MANAGEMENT"}, {"name": "VIEW_PORTFOLIO"}]}""";
    private static final About ABOUT = new About(
            ServerHeader.VERSION,
            RELEASED,
            "Dependency-Track",
            INTERDICT,
            new Framework("Interdict", "1.0.0", RELEASED, INTERDICT));
    private static final Team TEAM = new Team(
            "interdict",
            List.of(
                    new Permission("BOM_UPLOAD"),
                    new Permission("PROJECT_CREATION_UPLOAD"),
                    new Permission("PORTFOLIO_MANAGEMENT"),
                    new Permission("VIEW_PORTFOLIO")));

    /** The version of the contract that is kept. */
    record About(String version, String timestamp, String application, String uuid, Framework framework) {}

    /** What keeps it. */
    record Framework(String name, String version, String timestamp, String uuid) {}

    /** Who asks. */
    record Team(String name, List<Permission> permissions) {}

    /** What who asks may do. */
    record Permission(String name) {}

    @GET
    @Path("/version")
    @Operation(operationId = "getVersion", summary = "The version of Dependency-Track whose contract is kept")
    @APIResponse(
            responseCode = "200",
            description = "The version.",
            content =
                    @Content(
                            schema = @Schema(implementation = About.class),
                            examples = @ExampleObject(name = "version", value = VERSION_EXAMPLE)))
    public Uni<About> version() {
        return Uni.createFrom().item(ABOUT);
    }

    @GET
    @Path("/v1/team/self")
    @Operation(
            operationId = "getTeamSelf",
            summary = "What the caller may do",
            description = "Not VIEW_VULNERABILITY: vulnerabilities are not looked for.")
    @APIResponse(
            responseCode = "200",
            description = "The caller's team.",
            content =
                    @Content(
                            schema = @Schema(implementation = Team.class),
                            examples = @ExampleObject(name = "team", value = TEAM_EXAMPLE)))
    public Uni<Team> team() {
        return Uni.createFrom().item(TEAM);
    }
}
