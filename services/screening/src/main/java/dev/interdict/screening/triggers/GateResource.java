package dev.interdict.screening.triggers;

import dev.interdict.platform.Ids;
import dev.interdict.platform.Problem;
import dev.interdict.platform.ProductClock;
import dev.interdict.platform.Refusal;
import dev.interdict.platform.Transaction;
import dev.interdict.platform.Transactions;
import dev.interdict.platform.WallClock;
import dev.interdict.screening.domain.findings.Finding;
import dev.interdict.screening.domain.findings.FindingRules;
import dev.interdict.screening.domain.findings.Project;
import dev.interdict.screening.domain.gates.Gate;
import dev.interdict.screening.domain.gates.GateRules;
import dev.interdict.screening.reports.JUnit;
import dev.interdict.screening.reports.Markdown;
import dev.interdict.screening.reports.Sarif;
import dev.interdict.screening.store.FindingStore;
import dev.interdict.screening.store.ProjectStore;
import dev.interdict.screening.store.SbomStore;
import dev.interdict.screening.store.SbomStore.Screened;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Whether an SBOM passes, for pipelines. */
@Path("/v1/sboms/{id}/gate")
class GateResource {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    /** An upload that is younger may still be on its way here. */
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(15);

    private final Transactions transactions;
    private final Catalogue catalogue;
    private final SbomStore sboms;
    private final FindingStore findings;
    private final ProjectStore projects;
    private final ProductClock clock;

    GateResource(
            Transactions transactions,
            Catalogue catalogue,
            SbomStore sboms,
            FindingStore findings,
            ProjectStore projects,
            ProductClock clock) {
        this.transactions = transactions;
        this.catalogue = catalogue;
        this.sboms = sboms;
        this.findings = findings;
        this.projects = projects;
        this.clock = clock;
    }

    @GET
    @Produces("application/json")
    @Operation(
            operationId = "gate",
            summary = "Whether an SBOM passes at an instant",
            description =
                    "Reads the open findings that the SBOM brings, without dismissed and waived ones, with what is"
                            + " known now. Other formats by Accept: application/sarif+json, application/xml (JUnit),"
                            + " text/markdown.")
    @APIResponse(
            responseCode = "200",
            description = "The verdict, with the paragraphs that say so",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = GateView.class)),
                @Content(mediaType = "application/sarif+json", schema = @Schema(implementation = Object.class)),
                @Content(mediaType = "application/xml", schema = @Schema(implementation = String.class)),
                @Content(mediaType = "text/markdown", schema = @Schema(implementation = String.class))
            })
    @APIResponse(
            responseCode = "202",
            description = "It is not screened yet: ask again, or with wait",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "400",
            description = "at or wait cannot be read",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such SBOM, or a newer one has taken its place",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Response> json(
            @RestPath UUID id,
            @Parameter(description = "The instant asked about (RFC 3339, UTC); now if absent") @RestQuery @Nullable
                    String at,
            @Parameter(description = "How long to wait until it is screened, such as 30s; at most 60s")
                    @RestQuery
                    @Nullable
                    String wait) {
        return answer(id, at, wait, "application/json", GateView::of);
    }

    @GET
    @Produces("application/sarif+json")
    @Operation(hidden = true)
    public Uni<Response> sarif(@RestPath UUID id, @RestQuery @Nullable String at, @RestQuery @Nullable String wait) {
        return answer(
                id, at, wait, "application/sarif+json", (gate, project) -> Sarif.of(GateReport.of(gate, project)));
    }

    @GET
    @Produces({"application/xml", "application/junit+xml", "text/xml"})
    @Operation(hidden = true)
    public Uni<Response> junit(@RestPath UUID id, @RestQuery @Nullable String at, @RestQuery @Nullable String wait) {
        return answer(id, at, wait, "application/xml", (gate, project) -> JUnit.of(GateReport.of(gate, project)));
    }

    @GET
    @Produces("text/markdown")
    @Operation(hidden = true)
    public Uni<Response> markdown(@RestPath UUID id, @RestQuery @Nullable String at, @RestQuery @Nullable String wait) {
        return answer(
                id,
                at,
                wait,
                "text/markdown;charset=UTF-8",
                (gate, project) -> Markdown.of(GateReport.of(gate, project)));
    }

    private Uni<Response> answer(
            UUID id,
            @Nullable String at,
            @Nullable String wait,
            String type,
            BiFunction<Gate, Project, Object> format) {
        var now = clock.now();
        var asked = Instants.at(at, now);
        return screened(id, WallClock.now().plus(duration(wait)))
                .chain(screened -> catalogue
                        .newest()
                        .chain(edition -> transactions
                                .run(tx -> known(screened, tx))
                                .map(known -> format.apply(
                                        GateRules.decide(
                                                screened.sbom(),
                                                known.findings(),
                                                known.project().profile(),
                                                edition.programmes(),
                                                asked,
                                                now),
                                        known.project()))))
                .map(body -> Response.ok(body).type(type).build());
    }

    /** Looks until it is screened, as long as the caller waits. */
    private Uni<Screened> screened(UUID id, Instant until) {
        return transactions.run(tx -> sboms.screened(id, tx)).chain(found -> {
            if (!found.isEmpty() && found.getFirst().complete()) {
                return Uni.createFrom().item(found.getFirst());
            }
            if (found.isEmpty() && !isOnItsWay(id)) {
                throw new Refusal(
                        Problem.of(
                                404,
                                "There is no SBOM with this id, or a newer one of the same version and slot has taken its place."));
            }
            if (!WallClock.now().isBefore(until)) {
                throw new Refusal(
                        Problem.of(202, "The SBOM is not screened yet. Ask again in a second, or with ?wait=30s."));
            }
            return Uni.createFrom().voidItem().onItem().delayIt().by(LOOK_AGAIN).chain(() -> screened(id, until));
        });
    }

    private static boolean isOnItsWay(UUID id) {
        return Ids.madeAt(id)
                .map(made -> !made.isBefore(WallClock.now().minus(ON_ITS_WAY)))
                .orElse(false);
    }

    private record Known(Project project, List<Finding> findings) {}

    private Uni<Known> known(Screened screened, Transaction tx) {
        var project = screened.project();
        var ids = screened.matches().stream()
                .map(match -> Decisions.id(FindingRules.key(project, match)))
                .distinct()
                .toList();
        return projects.byId(List.of(project), tx)
                .chain(known -> findings.byId(ids, tx)
                        .map(found -> new Known(Objects.requireNonNull(known.get(project)), found)));
    }

    private static Duration duration(@Nullable String wait) {
        try {
            var asked = wait == null ? Duration.ZERO : Duration.parse("PT" + wait.toUpperCase(Locale.ROOT));
            return asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked;
        } catch (DateTimeParseException malformed) {
            throw new Refusal(Problem.of(400, "The parameter wait is no time such as 30s."));
        }
    }
}
