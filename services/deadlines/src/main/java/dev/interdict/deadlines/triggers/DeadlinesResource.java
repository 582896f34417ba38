package dev.interdict.deadlines.triggers;

import dev.interdict.deadlines.domain.Deadline;
import dev.interdict.deadlines.domain.Wanted;
import dev.interdict.deadlines.store.DeadlineStore;
import dev.interdict.deadlines.triggers.DeadlineFilter.Asked;
import dev.interdict.platform.Page;
import dev.interdict.platform.Problem;
import dev.interdict.platform.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is due when, for which finding, at which step. */
@Path("/v1/deadlines")
@Produces("application/json")
@Tag(name = "Deadlines")
class DeadlinesResource {

    private final Transactions transactions;
    private final DeadlineStore deadlines;

    DeadlinesResource(Transactions transactions, DeadlineStore deadlines) {
        this.transactions = transactions;
        this.deadlines = deadlines;
    }

    @GET
    @Operation(
            operationId = "listDeadlines",
            summary = "What is due when, for which finding, at which step",
            description =
                    "One item for each finding and each phase that is told for it, in order of nextAt; those"
                            + " without a step to come stand at the end. A state is waiting (the phase's instant is ahead),"
                            + " reached (it has come; its steps may go on), silent (no step is told) or ended (the finding"
                            + " is closed, or the phase is over). What a phase asks for after a discovery is listed as PHASE@DAY.")
    @APIResponse(
            responseCode = "200",
            description = "A page of deadlines",
            content =
                    @Content(
                            schema = @Schema(implementation = DeadlinePage.class),
                            examples = @ExampleObject(name = "one", value = DeadlineExamples.PAGE)))
    @APIResponse(
            responseCode = "400",
            description = "A filter cannot be read; the problem says which",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "from", value = DeadlineExamples.BAD_FILTER)))
    public Uni<Response> list(@BeanParam DeadlineFilter filter) {
        return switch (filter.read()) {
            case Asked.For(Wanted wanted, int limit) -> page(wanted, limit);
            case Asked.Refused(Problem problem) -> Uni.createFrom().item(problem.response());
        };
    }

    private Uni<Response> page(Wanted wanted, int limit) {
        return transactions
                .run(tx -> deadlines.list(wanted, limit + 1, tx))
                .map(items -> Response.ok(Page.of(items, limit, DeadlineFilter::position))
                        .build());
    }

    /** A page, as the API's description names it. */
    private record DeadlinePage(
            List<Deadline> items, @Schema(nullable = true) String next) {}
}
