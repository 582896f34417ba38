package dev.interdict.screening.triggers;

import dev.interdict.platform.Page;
import dev.interdict.platform.Problem;
import dev.interdict.platform.ProductClock;
import dev.interdict.platform.Transactions;
import dev.interdict.screening.domain.findings.Finding;
import dev.interdict.screening.domain.findings.Project;
import dev.interdict.screening.store.FindingStore;
import dev.interdict.screening.store.ProjectStore;
import dev.interdict.screening.triggers.Catalogue.Edition;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The findings, for people and for pipelines. */
@Path("/v1/findings")
@Produces("application/json")
class FindingResource {

    private static final Set<String> STATES = Set.of("open", "closed");
    private static final Set<String> BANDS = Set.of("ALERT", "REVIEW");

    private final Transactions transactions;
    private final Catalogue catalogue;
    private final FindingStore findings;
    private final ProjectStore projects;
    private final ProductClock clock;

    FindingResource(
            Transactions transactions,
            Catalogue catalogue,
            FindingStore findings,
            ProjectStore projects,
            ProductClock clock) {
        this.transactions = transactions;
        this.catalogue = catalogue;
        this.findings = findings;
        this.projects = projects;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listFindings",
            summary = "Findings, by id",
            description = "What restricted parties' components stand in which project. Postures are those of the"
                    + " product clock's instant.")
    @APIResponse(
            responseCode = "200",
            description = "A page of findings; next is null on the last one",
            content = @Content(mediaType = "application/json"))
    @APIResponse(
            responseCode = "400",
            description = "A filter has a value that it does not take",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Response> list(
            @Parameter(description = "Project id or name") @RestQuery @Nullable String project,
            @Parameter(description = "Programme id", example = "us-bis-icts-kaspersky-2024") @RestQuery @Nullable
                    String programme,
            @Parameter(description = "open or closed") @RestQuery @Nullable String state,
            @Parameter(description = "ALERT or REVIEW") @RestQuery @Nullable String band,
            @Parameter(description = "At most this many, up to 1000; 100 if absent") @RestQuery @Nullable Integer limit,
            @Parameter(description = "The next of the page before") @RestQuery @Nullable String cursor) {
        if (state != null && !STATES.contains(state)) {
            return Uni.createFrom()
                    .item(Problem.of(400, "state is open or closed.").response());
        }
        if (band != null && !BANDS.contains(band)) {
            return Uni.createFrom()
                    .item(Problem.of(400, "band is ALERT or REVIEW.").response());
        }
        var size = Page.limit(limit);
        var query = new FindingStore.Query(project, programme, state, band, Page.position(cursor), size + 1);
        return catalogue
                .newest()
                .chain(edition -> transactions.run(tx -> findings.search(query, tx)
                        .chain(found -> projects.byId(projectIds(found), tx)
                                .map(byId -> Page.of(
                                        views(found, byId, edition),
                                        size,
                                        view -> view.id().toString())))))
                .map(page -> Response.ok(page).build());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getFinding", summary = "One finding")
    @APIResponse(
            responseCode = "200",
            description = "The finding",
            content = @Content(schema = @Schema(implementation = FindingView.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such finding",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Response> get(@RestPath UUID id) {
        return catalogue
                .newest()
                .chain(edition -> transactions.run(tx -> findings.find(id, tx)
                        .chain(found -> projects.byId(projectIds(found), tx)
                                .map(byId -> views(found, byId, edition).stream()
                                        .findFirst()
                                        .map(view -> Response.ok(view).build())
                                        .orElseGet(() -> Problem.of(404, "There is no finding with this id.")
                                                .response())))));
    }

    private List<FindingView> views(List<Finding> found, Map<UUID, Project> byId, Edition edition) {
        var now = clock.now();
        return found.stream()
                .map(finding -> FindingView.of(
                        finding,
                        Objects.requireNonNull(byId.get(finding.project())),
                        edition.programmes().get(finding.match().programme()),
                        now))
                .toList();
    }

    private static Set<UUID> projectIds(List<Finding> found) {
        return found.stream().map(Finding::project).collect(Collectors.toSet());
    }
}
