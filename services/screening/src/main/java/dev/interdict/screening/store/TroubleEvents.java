package dev.interdict.screening.store;

import dev.interdict.platform.Cause;
import dev.interdict.platform.OutgoingEvent;
import dev.interdict.schemas.screening.TroubleNoticed;
import java.time.Instant;

/** Builds what screening says to whoever runs it. */
final class TroubleEvents {

    private static final String TOPIC = "interdict.screening.troubles.v1";

    private TroubleEvents() {}

    /** A source of a list is refused, or not any more; {@code at} is a product instant. */
    static OutgoingEvent listRefused(String source, String why, boolean over, Instant at) {
        return OutgoingEvent.avro(
                TOPIC,
                source,
                at,
                Cause.first("list-refused@" + source),
                new TroubleNoticed("list-refused", source, why, over));
    }
}
