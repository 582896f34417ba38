package dev.interdict.deadlines.triggers;

import dev.interdict.deadlines.domain.Deadline;
import dev.interdict.deadlines.domain.State;
import dev.interdict.deadlines.domain.Wanted;
import dev.interdict.deadlines.domain.Wanted.Position;
import dev.interdict.platform.Page;
import dev.interdict.platform.Problem;
import dev.interdict.platform.Problem.Fault;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The filter of the list, as it stands in the query. */
record DeadlineFilter(
        @RestQuery @Parameter(description = "The project's id or its name", example = "mail-gateway") @Nullable
        String project,

        @RestQuery @Parameter(description = "The programme's id", example = "us-bis-icts-kaspersky-2024") @Nullable
        String programme,

        @RestQuery
        @Parameter(description = "nextAt is this instant or later (RFC 3339)", example = "2024-09-01T00:00:00Z")
        @Nullable
        String from,

        @RestQuery
        @Parameter(description = "nextAt is before this instant (RFC 3339)", example = "2024-10-01T00:00:00Z")
        @Nullable
        String to,

        @RestQuery
        @Parameter(
                description = "Where the finding stands with the phase",
                schema = @Schema(enumeration = {"waiting", "reached", "silent", "ended"}))
        @Nullable
        String state,

        @RestQuery
        @Parameter(description = "How many items a page holds: 1 to 1,000, 100 if absent", example = "100")
        @Nullable
        String limit,

        @RestQuery @Parameter(description = "The next of the page before") @Nullable
        String cursor) {

    /** What is asked for, or why that cannot be told. */
    sealed interface Asked {

        /** A page of deadlines. */
        record For(Wanted wanted, int limit) implements Asked {}

        /** The filter cannot be read. */
        record Refused(Problem problem) implements Asked {}
    }

    Asked read() {
        var faults = new ArrayList<Fault>();
        var wanted = new Wanted(
                given(project),
                given(programme),
                read(
                        "from",
                        from,
                        "is not an RFC 3339 instant such as 2024-09-29T04:00:00Z",
                        faults,
                        DeadlineFilter::instant),
                read(
                        "to",
                        to,
                        "is not an RFC 3339 instant such as 2024-09-29T04:00:00Z",
                        faults,
                        DeadlineFilter::instant),
                read("state", state, "is not one of waiting, reached, silent, ended", faults, State::of),
                read("cursor", cursor, "is not the next of a page of this list", faults, DeadlineFilter::position));
        var most = read("limit", limit, "is not a number from 1 to 1000", faults, DeadlineFilter::number);
        return faults.isEmpty()
                ? new Asked.For(wanted, Page.limit(most.orElse(null)))
                : new Asked.Refused(Problem.of(400, "A filter cannot be read.", List.copyOf(faults)));
    }

    /** Where the deadline stands in the list. */
    static String position(Deadline deadline) {
        var nextAt = deadline.nextAt() == null ? "" : deadline.nextAt().toString();
        return nextAt + " " + deadline.finding() + " " + deadline.phase();
    }

    private static Optional<String> given(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isEmpty());
    }

    private static <T> Optional<T> read(
            String name,
            @Nullable String value,
            String fault,
            List<Fault> faults,
            Function<String, Optional<T>> reader) {
        var given = given(value);
        var read = given.flatMap(reader);
        if (given.isPresent() && read.isEmpty()) {
            faults.add(new Fault("/" + name, fault));
        }
        return read;
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> number(String text) {
        try {
            return Optional.of(Integer.parseInt(text)).filter(number -> number >= 1 && number <= Page.MOST);
        } catch (NumberFormatException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<Position> position(String cursor) {
        try {
            var parts = Page.position(cursor).split(" ", 3);
            return parts.length < 3
                    ? Optional.empty()
                    : Optional.of(
                            new Position(given(parts[0]).map(Instant::parse), UUID.fromString(parts[1]), parts[2]));
        } catch (IllegalArgumentException | DateTimeException foreign) {
            return Optional.empty();
        }
    }
}
