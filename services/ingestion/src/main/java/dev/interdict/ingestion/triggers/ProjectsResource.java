package dev.interdict.ingestion.triggers;

import dev.interdict.ingestion.domain.Profile;
import dev.interdict.ingestion.domain.ProfileRules;
import dev.interdict.ingestion.domain.Project;
import dev.interdict.ingestion.store.IngestionStore;
import dev.interdict.ingestion.store.ProjectStore;
import dev.interdict.ingestion.store.SbomStore;
import dev.interdict.platform.Cause;
import dev.interdict.platform.Page;
import dev.interdict.platform.Problem;
import dev.interdict.platform.ProductClock;
import dev.interdict.platform.Transaction;
import dev.interdict.platform.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
             "versions": [{"name": "5.2.1", "active": true}, {"name": "5.1.0", "active": false}]}""";

    private final Transactions transactions;
    private final ProjectStore projects;
    private final SbomStore sboms;
    private final IngestionStore store;
    private final ProductClock clock;

    ProjectsResource(
            Transactions transactions,
            ProjectStore projects,
            SbomStore sboms,
            IngestionStore store,
            ProductClock clock) {
        this.transactions = transactions;
        this.projects = projects;
        this.sboms = sboms;
        this.store = store;
        this.clock = clock;
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
                .map(known -> transactions.run(
                        tx -> store.claim(known, tx).chain(project -> changed(body.profile(), project, tx))))
                .orElseGet(() -> Addresses.now(Addresses.noSuchProject()));
    }

    private Uni<Response> changed(Profile profile, Optional<Project> found, Transaction tx) {
        if (found.isEmpty()) {
            return Addresses.now(Addresses.noSuchProject());
        }
        var project = found.get();
        var faults = ProfileRules.faults(profile, project);
        if (!faults.isEmpty()) {
            return Addresses.now(
                    Faults.problem("The profile cannot be taken.", faults).response());
        }
        return isTaken(profile, project, tx)
                .chain(taken -> taken
                        ? Addresses.now(Problem.of(409, "Another project has that name.")
                                .response())
                        : store.record(
                                        ProfileRules.change(profile, project, clock.now()),
                                        Cause.first(project.id()),
                                        tx)
                                .chain(() -> shown(project.id(), tx)));
    }

    private Uni<Boolean> isTaken(Profile profile, Project project, Transaction tx) {
        return profile.name() == null
                ? Uni.createFrom().item(false)
                : store.isTaken(profile.name().strip(), project.id(), tx);
    }

    private Uni<Response> shown(UUID id, Transaction tx) {
        return projects.project(id, tx)
                .chain(project -> sboms.currentOf(List.of(id), tx)
                        .map(current -> project.map(known -> Response.ok(ProjectBody.of(known, current))
                                        .build())
                                .orElseGet(Addresses::noSuchProject)));
    }
}
