package dev.interdict.platform;

import java.time.Instant;
import java.time.OffsetDateTime;

/** Reads timestamps from rows of native queries. */
public final class Timestamps {

    private Timestamps() {}

    /** The instant of a {@code timestamptz} that is not null: the driver gives it as either of two types. */
    public static Instant of(Object value) {
        return value instanceof OffsetDateTime moment ? moment.toInstant() : (Instant) value;
    }
}
