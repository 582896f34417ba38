package dev.interdict.platform;

import java.time.Instant;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/**
 * An event on its way out.
 *
 * @param key of the record
 * @param order events of one such stay in order; it belongs to one key, and is the key where nothing narrower is meant
 * @param together events of one order that follow one another and are equal in this need none among themselves
 * @param type CloudEvents type
 * @param at product instant
 */
public record OutgoingEvent(
        UUID id,
        String topic,
        String key,
        String order,
        UUID together,
        String type,
        Instant at,
        Cause cause,
        Payload payload) {

    /** What the record's value is made of. */
    public sealed interface Payload {

        /** Travels in the registry's frame. */
        record Avro(SpecificRecord value) implements Payload {}

        /** Travels as it is. */
        record Json(byte[] value) implements Payload {}
    }

    /** An Avro event with a new id, named after its record. */
    public static OutgoingEvent avro(String topic, Object key, Instant at, Cause cause, SpecificRecord value) {
        var id = Ids.next();
        return new OutgoingEvent(
                id,
                topic,
                key.toString(),
                key.toString(),
                id,
                value.getSchema().getFullName(),
                at,
                cause,
                new Payload.Avro(value));
    }

    /** The same event under another id, alone. */
    public OutgoingEvent withId(UUID other) {
        return new OutgoingEvent(other, topic, key, order, other, type, at, cause, payload);
    }

    /** The same event, which needs no order among those that say the same here. */
    public OutgoingEvent together(UUID with) {
        return new OutgoingEvent(id, topic, key, order, with, type, at, cause, payload);
    }
}
