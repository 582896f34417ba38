package dev.interdict.platform;

import java.time.Instant;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/**
 * An event on its way out.
 *
 * @param key of the record
 * @param order events of one such stay in order; it belongs to one key, and is the key where nothing narrower is meant
 * @param type CloudEvents type
 * @param at product instant
 */
public record OutgoingEvent(
        UUID id, String topic, String key, String order, String type, Instant at, Cause cause, Payload payload) {

    /** What the record's value is made of. */
    public sealed interface Payload {

        /** Travels in the registry's frame. */
        record Avro(SpecificRecord value) implements Payload {}

        /** Travels as it is. */
        record Json(byte[] value) implements Payload {}
    }

    /** An Avro event with a new id, named after its record. */
    public static OutgoingEvent avro(String topic, Object key, Instant at, Cause cause, SpecificRecord value) {
        return new OutgoingEvent(
                Ids.next(),
                topic,
                key.toString(),
                key.toString(),
                value.getSchema().getFullName(),
                at,
                cause,
                new Payload.Avro(value));
    }

    /** The same event under another id. */
    public OutgoingEvent withId(UUID other) {
        return new OutgoingEvent(other, topic, key, order, type, at, cause, payload);
    }
}
