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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What every open finding will stand under on a day. */
@Path("/v1/outlook")
@Produces("application/json")
class OutlookResource {

    private final Transactions transactions;
    private final Catalogue catalogue;
    private final FindingStore findings;
    private final ProjectStore projects;
    private final ProductClock clock;

    OutlookResource(
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
            operationId = "outlook",
            summary = "The posture of every open finding on a day, by id",
            description = "With what is known at the product clock's instant.")
    @APIResponse(
            responseCode = "200",
            description = "A page; next is null on the last one",
            content = @Content(mediaType = "application/json"))
    @APIResponse(
            responseCode = "400",
            description = "at is no instant",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Page<OutlookView>> outlook(
            @Parameter(description = "The instant asked about (RFC 3339, UTC); now if absent") @RestQuery @Nullable
                    String at,
            @Parameter(description = "Project id or name") @RestQuery @Nullable String project,
            @Parameter(description = "At most this many, up to 1000; 100 if absent") @RestQuery @Nullable Integer limit,
            @Parameter(description = "The next of the page before") @RestQuery @Nullable String cursor) {
        var now = clock.now();
        var asked = Instants.at(at, now);
        var size = Page.limit(limit);
        var query = new FindingStore.Query(project, null, "open", null, Page.position(cursor), size + 1);
        return catalogue
                .newest()
                .chain(edition -> transactions
                        .run(tx -> findings.search(query, tx)
                                .chain(found -> projects.byId(
                                                found.stream()
                                                        .map(Finding::project)
                                                        .collect(Collectors.toSet()),
                                                tx)
                                        .map(byId -> new Found(found, byId))))
                        .map(found -> {
                            var page = Page.of(
                                    found.findings(),
                                    size,
                                    finding -> finding.id().toString());
                            return new Page<>(views(page.items(), found.projects(), edition, asked, now), page.next());
                        }));
    }

    private record Found(List<Finding> findings, Map<UUID, Project> projects) {}

    private static List<OutlookView> views(
            List<Finding> found, Map<UUID, Project> byId, Edition edition, Instant at, Instant now) {
        return found.stream()
                .flatMap(finding -> Stream.ofNullable(
                                edition.programmes().get(finding.match().programme()))
                        .map(programme -> OutlookView.of(
                                finding, Objects.requireNonNull(byId.get(finding.project())), programme, at, now)))
                .toList();
    }
}
