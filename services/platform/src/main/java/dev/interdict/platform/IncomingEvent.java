package dev.interdict.platform;

import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * An event as it came in.
 *
 * @param at product instant at which it happened
 * @param caseId the upload or programme version it belongs to
 */
public record IncomingEvent<T>(UUID id, Instant at, String caseId, T value, ConsumerRecord<byte[], byte[]> record) {

    /** This event as the cause of what follows from it. */
    public Cause cause() {
        return new Cause(id, caseId);
    }
}
