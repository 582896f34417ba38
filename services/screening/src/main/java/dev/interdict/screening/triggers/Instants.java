package dev.interdict.screening.triggers;

import dev.interdict.platform.Problem;
import dev.interdict.platform.Refusal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Reads the instant asked about. */
final class Instants {

    private Instants() {}

    /** The parameter {@code at}; now where it is absent. */
    static Instant at(@Nullable String at, Instant now) {
        try {
            return at == null ? now : Instant.parse(at);
        } catch (DateTimeParseException malformed) {
            throw new Refusal(
                    Problem.of(400, "The parameter at is no instant such as 2024-09-29T04:00:00Z (RFC 3339, UTC)."));
        }
    }
}
