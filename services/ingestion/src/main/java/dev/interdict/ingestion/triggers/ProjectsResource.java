package dev.interdict.ingestion.triggers;

import dev.interdict.ingestion.domain.Project;
import dev.interdict.ingestion.domain.VersionDeletion;
import dev.interdict.ingestion.store.ProjectStore;
import dev.interdict.ingestion.store.SbomStore;
import dev.interdict.platform.Page;
import dev.interdict.platform.Problem;
import dev.interdict.platform.Refusal;
import dev.interdict.platform.Transaction;
import dev.interdict.platform.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Projects, their profiles and versions. */
@Path("/v1/projects")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Projects")
class ProjectsResource {

    private static final String EXAMPLE = """
            {"owner": "team-mail", "tags": ["appliance"], "jurisdictions": ["US", "EU"], "roles": ["integrator"],
             "versions": [{"name": "5.2.1", "latest": true}, {"name": "5.1.0", "active": false}],
             "parent": "019ab5c0-3f5d-7c11-9a41-0b7c2d3e4f50"}""";

    private final Transactions transactions;
    private final ProjectStore projects;
    private final SbomStore sboms;
    private final ProjectChanges changes;
    private final ProjectDeletions deletions;

    ProjectsResource(
            Transactions transactions,
            ProjectStore projects,
            SbomStore sboms,
            ProjectChanges changes,
            ProjectDeletions deletions) {
        this.deletions = deletions;
        this.transactions = transactions;
        this.projects = projects;
        this.sboms = sboms;
        this.changes = changes;
    }

    @GET
    @Operation(operationId = "listProjects", summary = "Projects by name")
    public Uni<Page<ProjectBody>> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        var most = Page.limit(limit);
        return transactions.run(tx -> projects.after(Page.position(cursor), most + 1, tx)
                .map(found -> Page.of(found, most, Project::name))
                .chain(page -> sboms.currentOf(
                                page.items().stream().map(Project::id).toList(), tx)
                        .map(current -> new Page<>(
                                page.items().stream()
                                        .map(project -> ProjectBody.of(project, current))
                                        .toList(),
                                page.next()))));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getProject", summary = "A project")
    @APIResponse(
            responseCode = "200",
            description = "The project.",
            content = @Content(schema = @Schema(implementation = ProjectBody.class)))
    @APIResponse(responseCode = "404", description = "There is no project of that id.")
    public Uni<Response> get(@PathParam("id") String id) {
        return Addresses.id(id)
                .map(known -> transactions.run(tx -> shown(known, tx)))
                .orElseGet(() -> Addresses.now(Addresses.noSuchProject()));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putProject",
            summary = "Say who owns a project, where and as what it acts, and which versions are active",
            description = "What is left out stays as it is; an empty list means all possible.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ProfileBody.class),
                            examples = @ExampleObject(name = "profile", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "The project as it is now.",
            content = @Content(schema = @Schema(implementation = ProjectBody.class)))
    @APIResponse(responseCode = "400", description = "Something in the profile is not known; every fault is told.")
    @APIResponse(responseCode = "404", description = "There is no project of that id.")
    @APIResponse(responseCode = "409", description = "Another project has the name.")
    public Uni<Response> put(@PathParam("id") String id, @Nullable ProfileBody body) {
        if (body == null) {
            return Addresses.now(Problem.of(400, "The body is empty. Send the profile as a JSON object.")
                    .response());
        }
        return Addresses.id(id)
                .map(known -> transactions.run(tx ->
                        changes.change(known, project -> body.profile(), tx).chain(project -> shown(project.id(), tx))))
                .orElseGet(() -> Addresses.now(Addresses.noSuchProject()));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "deleteProject",
            summary = "Delete a project with all its versions, or one version of it",
            description =
                    "The SBOMs are deleted, and what was found in them is closed. What was a part of the project is a"
                            + " part of none. With its last version a project is gone, too.")
    @Parameter(name = "id", description = "The project's id, or that of one of its versions but the first.")
    @Parameter(name = "version", description = "The name of the version to delete; none: what has the id.")
    @APIResponse(responseCode = "204", description = "It is deleted.")
    @APIResponse(responseCode = "404", description = "There is no such project or version, or none any more.")
    public Uni<Response> delete(@PathParam("id") String id, @QueryParam("version") @Nullable String version) {
        return Addresses.id(id)
                .map(known -> transactions
                        .run(tx -> deletions.delete(
                                known, project -> VersionDeletion.ofProject(known, version, project), tx))
                        .map(deleted -> deleted ? Response.noContent().build() : Addresses.noSuchProject()))
                .orElseGet(() -> Addresses.now(Addresses.noSuchProject()));
    }

    private Uni<Response> shown(UUID id, Transaction tx) {
        return projects.project(id, tx)
                .map(found -> found.orElseThrow(() -> new Refusal(Addresses.PROJECT_UNKNOWN)))
                .chain(project -> sboms.currentOf(List.of(project.id()), tx)
                        .map(current ->
                                Response.ok(ProjectBody.of(project, current)).build()));
    }
}
