package dev.interdict.screening.store;

import java.time.Instant;
import java.time.OffsetDateTime;

/** The driver gives a timestamptz as either of two types. */
final class Instants {

    private Instants() {}

    static Instant of(Object value) {
        return value instanceof OffsetDateTime moment ? moment.toInstant() : (Instant) value;
    }
}
