package dev.interdict.deadlines.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Which deadlines are wanted.
 *
 * @param project its id or its name
 * @param from the next step is due then or later
 * @param to the next step is due before
 * @param behind the deadline that the page before ended with
 */
public record Wanted(
        Optional<String> project,
        Optional<String> programme,
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<State> state,
        Optional<Position> behind) {

    /**
     * Where a deadline stands in the list.
     *
     * @param nextAt empty where no step is to come: such deadlines stand at the end
     */
    public record Position(Optional<Instant> nextAt, UUID finding, String phase) {}
}
