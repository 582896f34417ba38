package dev.interdict.screening.triggers;

import dev.interdict.platform.Cause;
import dev.interdict.platform.Page;
import dev.interdict.platform.Problem;
import dev.interdict.platform.ProductClock;
import dev.interdict.platform.Refusal;
import dev.interdict.platform.Transaction;
import dev.interdict.platform.Transactions;
import dev.interdict.screening.domain.findings.Finding;
import dev.interdict.screening.domain.findings.Project;
import dev.interdict.screening.domain.findings.RulingRules;
import dev.interdict.screening.domain.findings.RulingRules.Draft;
import dev.interdict.screening.store.FindingStore;
import dev.interdict.screening.store.FindingStore.Decision;
import dev.interdict.screening.store.ProjectStore;
import dev.interdict.screening.triggers.Catalogue.Edition;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** What people decide of findings. */
@Path("/v1/findings/{id}/decisions")
@Produces("application/json")
class RulingResource {

    private final Transactions transactions;
    private final Catalogue catalogue;
    private final FindingStore findings;
    private final ProjectStore projects;
    private final ProductClock clock;

    RulingResource(
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

    /** What a person sends. */
    @Schema(name = "NewDecision")
    record Sent(
            @Schema(description = "confirm, dismiss or waive", examples = "waive") @Nullable
            String decision,

            @Schema(examples = "Replaced with the release of November") @Nullable
            String reason,

            @Schema(examples = "j.doe@example.com") @Nullable
            String by,

            @Schema(
                    description = "Of a waiver: the first instant at which it is over (RFC 3339), or a day, from whose"
                            + " beginning in UTC it is over",
                    examples = "2024-11-30T00:00:00Z")
            @Nullable
            String until) {}

    @GET
    @Operation(
            operationId = "listDecisions",
            summary = "All that people decided of a finding, the newest first",
            description = "On one page.")
    @APIResponse(responseCode = "200", description = "Who decided what, when and why, and what became of it")
    @APIResponse(
            responseCode = "404",
            description = "There is no such finding",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Page<RulingHistoryView>> decisions(@RestPath UUID id) {
        var now = clock.now();
        return transactions.run(tx -> findings.find(id, tx)
                .map(RulingResource::present)
                .chain(finding -> findings.rulings(id, tx)
                        .map(rulings -> new Page<>(RulingHistoryView.of(finding, rulings, now), null))));
    }

    @POST
    @Consumes("application/json")
    @Operation(
            operationId = "decideFinding",
            summary = "Confirms, dismisses or waives a finding",
            description = "The last decision counts; all of them are kept. A dismissal lapses when the finding comes to"
                    + " rest on something else: other strings of the component, or other names of the party. Dismissed"
                    + " and waived findings are silent as long as that lasts.")
    @APIResponse(
            responseCode = "201",
            description = "It was taken; the finding as it is now",
            content = @Content(schema = @Schema(implementation = FindingView.class)))
    @APIResponse(
            responseCode = "400",
            description = "The decision has faults; each is told with its pointer",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such finding",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "The finding is closed",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Response> decide(@RestPath UUID id, @Nullable Sent sent) {
        var now = clock.now();
        var draft = draft(sent);
        var faults = RulingRules.faults(draft, now);
        if (!faults.isEmpty()) {
            throw new Refusal(Problem.of(
                    400,
                    "The decision has %d fault(s); nothing was changed.".formatted(faults.size()),
                    faults.stream()
                            .map(fault -> new Problem.Fault(fault.pointer(), fault.detail()))
                            .toList()));
        }
        return catalogue
                .newest()
                .chain(edition -> transactions.run(tx -> findings.find(id, tx)
                        .map(RulingResource::present)
                        .chain(seen -> projects.lock(List.of(seen.project()), tx)
                                .chain(locked -> findings.find(id, tx)
                                        .map(RulingResource::open)
                                        .chain(finding -> rule(
                                                finding,
                                                Objects.requireNonNull(locked.get(finding.project())),
                                                draft,
                                                now,
                                                edition,
                                                tx))))))
                .map(view -> Response.status(201).entity(view).build());
    }

    private Uni<FindingView> rule(
            Finding finding, Project project, Draft draft, Instant now, Edition edition, Transaction tx) {
        var changed = RulingRules.rule(finding, draft, now);
        var decision =
                new Decision(project, List.of(changed), edition.programmes(), now, Cause.first(finding.id()), null);
        return findings.record(List.of(decision), tx)
                .chain(() -> findings.ruled(
                        finding.id(), Objects.requireNonNull(changed.finding().ruling()), tx))
                .map(recorded -> FindingView.of(
                        changed.finding(),
                        project,
                        edition.programmes().get(finding.match().programme()),
                        now));
    }

    private static Finding present(List<Finding> found) {
        if (found.isEmpty()) {
            throw new Refusal(Problem.of(404, "There is no finding with this id."));
        }
        return found.getFirst();
    }

    private static Finding open(List<Finding> found) {
        var finding = present(found);
        if (!finding.isOpen()) {
            throw new Refusal(Problem.of(
                    409, "The finding is closed since %s: there is nothing to decide.".formatted(finding.closedAt())));
        }
        return finding;
    }

    private static Draft draft(@Nullable Sent sent) {
        return sent == null
                ? new Draft(null, null, null, null)
                : new Draft(sent.decision(), sent.reason(), sent.by(), until(sent.until()));
    }

    private static @Nullable Instant until(@Nullable String written) {
        if (written == null) {
            return null;
        }
        try {
            return written.length() == "2024-11-30".length()
                    ? LocalDate.parse(written).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(written);
        } catch (DateTimeParseException malformed) {
            throw new Refusal(Problem.of(
                    400,
                    "The decision has 1 fault(s); nothing was changed.",
                    List.of(new Problem.Fault(
                            "/until", "It is neither an instant such as 2024-11-30T00:00:00Z nor a day."))));
        }
    }
}
