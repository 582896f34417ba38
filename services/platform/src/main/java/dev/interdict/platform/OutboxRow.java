package dev.interdict.platform;

import dev.interdict.platform.OutgoingEvent.Payload;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that waits for the relay. The database numbers the rows in the order of their insertion.
 *
 * @param chain what keeps order, where that is narrower than the key; else null
 * @param together what it needs no order with; null where it is alone
 * @param type CloudEvents type
 * @param at product instant
 * @param schema fingerprint of the Avro schema; null where the payload is JSON
 */
@SuppressWarnings("ArrayRecordComponent") // rows are never compared
record OutboxRow(
        UUID id,
        int lane,
        String topic,
        String key,
        @Nullable String chain,
        @Nullable UUID together,
        String type,
        Instant at,
        @Nullable UUID causedBy,
        String caseId,
        @Nullable Long schema,
        byte[] payload) {

    private static final int LANES = 8;

    /** The columns, in the order in which {@link #read} takes them. */
    static final String COLUMNS =
            "id, lane, topic, key, chain, together, type, at, caused_by, case_id, schema, payload";

    static OutboxRow of(OutgoingEvent event) {
        var avro = event.payload() instanceof Payload.Avro(var value) ? value : null;
        return new OutboxRow(
                event.id(),
                Math.floorMod(event.key().hashCode(), LANES),
                event.topic(),
                event.key(),
                event.order().equals(event.key()) ? null : event.order(),
                event.together().equals(event.id()) ? null : event.together(),
                event.type(),
                event.at(),
                event.cause().event(),
                event.cause().caseId(),
                avro == null ? null : (Long) KnownSchemas.fingerprint(avro.getSchema()),
                switch (event.payload()) {
                    case Payload.Avro(var value) -> AvroCodec.encode(value);
                    case Payload.Json(var value) -> value;
                });
    }

    static OutboxRow read(Object[] columns) {
        return new OutboxRow(
                (UUID) columns[0],
                ((Number) columns[1]).intValue(),
                (String) columns[2],
                (String) columns[3],
                (String) columns[4],
                (UUID) columns[5],
                (String) columns[6],
                Timestamps.of(columns[7]),
                (UUID) columns[8],
                (String) columns[9],
                (Long) columns[10],
                (byte[]) columns[11]);
    }

    /** What keeps order: events of one such leave one after another. */
    String order() {
        return chain == null ? key : chain;
    }

    /** Except those that follow one another and are equal in this. */
    UUID inOneRound() {
        return together == null ? id : together;
    }
}
