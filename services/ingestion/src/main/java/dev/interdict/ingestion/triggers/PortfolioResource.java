package dev.interdict.ingestion.triggers;

import dev.interdict.ingestion.domain.ListedVersion;
import dev.interdict.ingestion.domain.VersionDeletion;
import dev.interdict.ingestion.store.ProjectStore;
import dev.interdict.platform.Problem;
import dev.interdict.platform.Refusal;
import dev.interdict.platform.Transaction;
import dev.interdict.platform.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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

/** Projects as Dependency-Track has them: each version of ours is one of theirs. */
@Path("/api/v1/project")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dependency-Track")
class PortfolioResource {

    private static final String EXAMPLE = """
            {"uuid": "019ab5c0-3f5d-7c11-9a41-0b7c2d3e4f50", "name": "mail-gateway", "version": "5.2.1", "active": true,
             "isLatest": true, "tags": [{"name": "appliance"}],
             "parent": {"uuid": "019ab5c0-3f5d-7c11-9a41-0b7c2d3e4f51", "name": "mail"}}""";
    private static final String LISTED = "[" + EXAMPLE + "]";
    private static final String SAID = """
            {"tags": [{"name": "appliance"}], "isLatest": true, "active": true,
             "parent": {"uuid": "019ab5c0-3f5d-7c11-9a41-0b7c2d3e4f51"}}""";
    private static final String BEGUN = """
            {"name": "mail-gateway", "version": "5.2.1", "isLatest": true, "tags": [{"name": "appliance"}],
             "parent": {"uuid": "019ab5c0-3f5d-7c11-9a41-0b7c2d3e4f51"}}""";
    private static final Problem UNKNOWN =
            Problem.of(404, "The project could not be found. GET /api/v1/project lists names and versions.");

    private final Transactions transactions;
    private final ProjectStore store;
    private final ProjectChanges changes;
    private final ProjectDeletions deletions;

    PortfolioResource(
            Transactions transactions, ProjectStore store, ProjectChanges changes, ProjectDeletions deletions) {
        this.deletions = deletions;
        this.transactions = transactions;
        this.store = store;
        this.changes = changes;
    }

    @GET
    @Operation(operationId = "listDependencyTrackProjects", summary = "Every version of every project")
    @APIResponse(
            responseCode = "200",
            description = "A page; the header X-Total-Count says how many there are.",
            content =
                    @Content(
                            schema = @Schema(implementation = ListedBody[].class),
                            examples = @ExampleObject(name = "page", value = LISTED)))
    @APIResponse(responseCode = "400", description = "A parameter is not a number.")
    public Uni<Response> list(
            @BeanParam PageAsked page,
            @QueryParam("excludeInactive") @DefaultValue("false") boolean excludeInactive,
            @QueryParam("name") @Nullable String name) {
        return transactions.run(tx -> store.versions(excludeInactive, name, page.limit(), page.start(), tx)
                .chain(versions -> store.versionCount(excludeInactive, name, tx)
                        .map(total -> Response.ok(
                                        versions.stream().map(ListedBody::of).toList())
                                .header("X-Total-Count", total)
                                .build())));
    }

    @GET
    @Path("/lookup")
    @Operation(
            operationId = "lookupDependencyTrackProject",
            summary = "The project of a name and version",
            description = "Without a version: the latest.")
    @APIResponse(
            responseCode = "200",
            description = "The project.",
            content =
                    @Content(
                            schema = @Schema(implementation = ListedBody.class),
                            examples = @ExampleObject(name = "project", value = EXAMPLE)))
    @APIResponse(responseCode = "404", description = "There is none.")
    public Uni<ListedBody> lookup(
            @QueryParam("name") @DefaultValue("") String name, @QueryParam("version") @Nullable String version) {
        return transactions.run(tx -> store.version(name, version, tx)).map(PortfolioResource::shown);
    }

    @GET
    @Path("/latest/{name}")
    @Operation(operationId = "getLatestDependencyTrackProject", summary = "The latest version of a project")
    @APIResponse(
            responseCode = "200",
            description = "The project.",
            content =
                    @Content(
                            schema = @Schema(implementation = ListedBody.class),
                            examples = @ExampleObject(name = "project", value = EXAMPLE)))
    @APIResponse(responseCode = "404", description = "There is none.")
    public Uni<ListedBody> latest(@PathParam("name") String name) {
        return lookup(name, null);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getDependencyTrackProject", summary = "The project of an id")
    @APIResponse(
            responseCode = "200",
            description = "The project.",
            content =
                    @Content(
                            schema = @Schema(implementation = ListedBody.class),
                            examples = @ExampleObject(name = "project", value = EXAMPLE)))
    @APIResponse(responseCode = "404", description = "There is none.")
    public Uni<ListedBody> get(@PathParam("id") String id) {
        return transactions.run(tx -> store.version(known(id), tx)).map(PortfolioResource::shown);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putDependencyTrackProject",
            summary = "Begin a project, or a version of one, without an SBOM",
            description = "Fields that are not listed are ignored: they are not kept.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ListedBegun.class),
                            examples = @ExampleObject(name = "project", value = BEGUN)))
    @APIResponse(
            responseCode = "201",
            description = "The project.",
            content =
                    @Content(
                            schema = @Schema(implementation = ListedBody.class),
                            examples = @ExampleObject(name = "project", value = EXAMPLE)))
    @APIResponse(responseCode = "400", description = "Something that is said cannot be taken.")
    @APIResponse(responseCode = "404", description = "The parent is not known.")
    @APIResponse(responseCode = "409", description = "There is such a version already.")
    public Uni<Response> put(@Nullable ListedBegun said) {
        if (said == null) {
            throw new Refusal(Problem.of(400, "The body is empty. Send the project as a JSON object."));
        }
        var upload = said.upload();
        return transactions
                .run(tx -> changes.begin(upload, tx)
                        .chain(project -> store.version(project.name(), upload.versionIn(project), tx)))
                .map(version -> Response.status(Response.Status.CREATED)
                        .entity(shown(version))
                        .build());
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "patchDependencyTrackProject",
            summary = "Change a project's tags or parent, or whether a version is active or the latest",
            description = "What is left out stays as it is, and other fields are ignored: they are not kept.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ListedPatch.class),
                            examples = @ExampleObject(name = "patch", value = SAID)))
    @APIResponse(
            responseCode = "200",
            description = "The project as it is now.",
            content =
                    @Content(
                            schema = @Schema(implementation = ListedBody.class),
                            examples = @ExampleObject(name = "project", value = EXAMPLE)))
    @APIResponse(responseCode = "400", description = "Something that is said cannot be taken.")
    @APIResponse(responseCode = "404", description = "There is no project of that id.")
    public Uni<ListedBody> patch(@PathParam("id") String id, @Nullable ListedPatch said) {
        if (said == null) {
            throw new Refusal(Problem.of(400, "The body is empty. Send what is to change as a JSON object."));
        }
        return transactions.run(tx -> changed(known(id), said, tx)).map(PortfolioResource::shown);
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "deleteDependencyTrackProject",
            summary = "Delete a version, and with its last version the project",
            description = "Its SBOMs are deleted, and what was found in them is closed. Other versions stay.")
    @APIResponse(responseCode = "204", description = "It is deleted.")
    @APIResponse(responseCode = "404", description = "There is no project of that id, or none any more.")
    public Uni<Response> delete(@PathParam("id") String id) {
        var known = known(id);
        return transactions
                .run(tx -> deletions.delete(known, project -> VersionDeletion.ofVersion(known, project), tx))
                .map(deleted -> deleted ? Response.noContent().build() : UNKNOWN.response());
    }

    private Uni<Optional<ListedVersion>> changed(UUID id, ListedPatch said, Transaction tx) {
        return store.version(id, tx)
                .map(PortfolioResource::shown)
                .chain(version -> changes.change(id, project -> said.of(version.version()), tx))
                .chain(() -> store.version(id, tx));
    }

    private static UUID known(String id) {
        return Addresses.id(id).orElseThrow(() -> new Refusal(UNKNOWN));
    }

    private static ListedBody shown(Optional<ListedVersion> version) {
        return version.map(ListedBody::of).orElseThrow(() -> new Refusal(UNKNOWN));
    }
}
