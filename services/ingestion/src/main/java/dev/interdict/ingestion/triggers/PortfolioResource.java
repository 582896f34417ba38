package dev.interdict.ingestion.triggers;

import dev.interdict.ingestion.domain.ListedVersion;
import dev.interdict.ingestion.domain.Project;
import dev.interdict.ingestion.domain.ProjectVersion;
import dev.interdict.ingestion.store.ProjectStore;
import dev.interdict.platform.Problem;
import dev.interdict.platform.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Projects as Dependency-Track has them: each version of ours is one of theirs, and all have our project's id. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dependency-Track")
class PortfolioResource {

    private static final int LARGEST_PAGE = 1_000;

    private final Transactions transactions;
    private final ProjectStore store;

    PortfolioResource(Transactions transactions, ProjectStore store) {
        this.transactions = transactions;
        this.store = store;
    }

    /** A project in Dependency-Track's words. */
    @Schema(name = "DependencyTrackProject")
    record Listed(UUID uuid, String name, String version, boolean active, List<BomRequest.Tag> tags) {

        static Listed of(ListedVersion listed) {
            return new Listed(
                    listed.projectId(), listed.project(), listed.version(), listed.active(), tags(listed.tags()));
        }

        static Listed of(Project project, ProjectVersion version) {
            return new Listed(project.id(), project.name(), version.name(), version.active(), tags(project.tags()));
        }

        private static List<BomRequest.Tag> tags(List<String> names) {
            return names.stream().map(BomRequest.Tag::new).toList();
        }
    }

    @GET
    @Path("/v1/project")
    @Operation(operationId = "listDependencyTrackProjects", summary = "Every version of every project")
    @APIResponse(
            responseCode = "200",
            description = "A page; the header X-Total-Count says how many there are.",
            content = @Content(schema = @Schema(implementation = Listed[].class)))
    public Uni<Response> list(
            @QueryParam("pageNumber") @DefaultValue("1") int pageNumber,
            @QueryParam("pageSize") @DefaultValue("100") int pageSize,
            @QueryParam("excludeInactive") @DefaultValue("false") boolean excludeInactive,
            @QueryParam("name") @Nullable String name) {
        var limit = Math.clamp(pageSize, 1, LARGEST_PAGE);
        var offset = Math.max(0L, pageNumber - 1L) * limit;
        return transactions.run(tx -> store.versions(excludeInactive, name, limit, offset, tx)
                .chain(page -> store.versionCount(excludeInactive, name, tx)
                        .map(total -> Response.ok(page.stream().map(Listed::of).toList())
                                .header("X-Total-Count", total)
                                .build())));
    }

    @GET
    @Path("/v1/project/lookup")
    @Operation(
            operationId = "lookupDependencyTrackProject",
            summary = "The project of a name and version",
            description = "Without a version: the one that was created last.")
    @APIResponse(
            responseCode = "200",
            description = "The project.",
            content = @Content(schema = @Schema(implementation = Listed.class)))
    @APIResponse(responseCode = "404", description = "There is none.")
    public Uni<Response> lookup(
            @QueryParam("name") @DefaultValue("") String name, @QueryParam("version") @Nullable String version) {
        return transactions
                .run(tx -> store.named(name, tx))
                .map(found -> found.flatMap(project -> listed(project, version))
                        .map(project -> Response.ok(project).build())
                        .orElseGet(() -> Problem.of(
                                        404,
                                        "The project could not be found. GET /api/v1/project lists names and versions.")
                                .response()));
    }

    private static Optional<Listed> listed(Project project, @Nullable String version) {
        var wanted = version == null ? project.newestVersion() : version;
        return project.versions().stream()
                .filter(known -> known.name().equals(wanted))
                .findFirst()
                .map(known -> Listed.of(project, known));
    }
}
