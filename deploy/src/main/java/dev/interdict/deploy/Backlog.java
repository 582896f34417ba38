package dev.interdict.deploy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a service has left to do, in its own words. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Backlog(
        Instant clock,
        long outbox,
        long parked,
        long due,
        @Nullable Instant nextDue) {

    static Optional<Backlog> of(ServiceProcess service, ObjectMapper json) {
        return Doors.get(Doors.at(service.port(), "/v1/backlog")).flatMap(body -> read(body, json));
    }

    boolean isClear(Instant since) {
        return !clock.isBefore(since)
                && outbox == 0
                && parked == 0
                && due == 0
                && (nextDue == null || nextDue.isAfter(clock));
    }

    String left() {
        return "%d in its outbox, %d parked, %d due, its clock at %s, next due %s"
                .formatted(outbox, parked, due, clock, nextDue == null ? "never" : nextDue);
    }

    private static Optional<Backlog> read(byte[] body, ObjectMapper json) {
        try {
            return Optional.of(json.readValue(body, Backlog.class));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
