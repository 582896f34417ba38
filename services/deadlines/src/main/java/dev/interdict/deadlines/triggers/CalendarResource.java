package dev.interdict.deadlines.triggers;

import dev.interdict.deadlines.calendar.Feed;
import dev.interdict.deadlines.domain.Day;
import dev.interdict.deadlines.store.DayStore;
import dev.interdict.platform.Problem;
import dev.interdict.platform.ProductClock;
import dev.interdict.platform.Transactions;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The days of phases, for calendars that subscribe to them. */
@Path("/v1/calendar.ics")
@Tag(name = "Deadlines")
class CalendarResource {

    private static final String ICALENDAR = "text/calendar";
    private static final int MOST = 10_000;

    private final Transactions transactions;
    private final DayStore days;
    private final ProductClock clock;

    CalendarResource(Transactions transactions, DayStore days, ProductClock clock) {
        this.transactions = transactions;
        this.days = days;
        this.clock = clock;
    }

    @GET
    @Produces(ICALENDAR)
    @Operation(
            operationId = "getCalendar",
            summary = "The phases' days as an iCalendar feed (RFC 5545)",
            description = "One event for each project and each phase that its findings are told of, with an alarm for"
                    + " each reminder. An event keeps its UID, its SEQUENCE grows with every change, and one that is"
                    + " called off stays in the feed with STATUS:CANCELLED.")
    @APIResponse(
            responseCode = "200",
            description = "The calendar",
            content =
                    @Content(
                            mediaType = ICALENDAR,
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "one", value = DeadlineExamples.CALENDAR)))
    @APIResponse(
            responseCode = "400",
            description = "There are more than 10,000 events; the problem says how to get fewer",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "many", value = DeadlineExamples.TOO_MANY_DAYS)))
    public Uni<Response> calendar(
            @RestQuery @Parameter(description = "The project's id or its name", example = "mail-gateway") @Nullable
                    String project,
            @RestQuery @Parameter(description = "The programme's id", example = "us-bis-icts-kaspersky-2024") @Nullable
                    String programme) {
        return transactions
                .run(tx -> days.list(given(project), given(programme), MOST + 1, tx))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(this::answer);
    }

    private Response answer(List<Day> found) {
        return found.size() > MOST
                ? Problem.of(
                                400,
                                "The calendar would have more than 10,000 events: ask for one project or one programme.")
                        .response()
                : Response.ok(Feed.of(found, clock.now()), ICALENDAR + ";charset=UTF-8")
                        .build();
    }

    private static Optional<String> given(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isEmpty());
    }
}
