package dev.interdict.platform;

import dev.interdict.platform.OutgoingEvent.Payload;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** An event that waits for the relay. The database numbers the rows in the order of their insertion. */
@Entity
@Table(name = "outbox")
@NullUnmarked
class OutboxRow {

    static final int LANES = 8;

    @Id
    UUID id;

    int lane;
    String topic;
    String key;

    /** What keeps order, where that is narrower than the key; else null. */
    String chain;

    String type;
    Instant at;
    UUID causedBy;
    String caseId;

    /** Fingerprint of the Avro schema; null where the payload is JSON. */
    Long schema;

    byte[] payload;

    String chain() {
        return chain == null ? key : chain;
    }

    static OutboxRow of(OutgoingEvent event) {
        var row = new OutboxRow();
        row.id = event.id();
        row.lane = Math.floorMod(event.key().hashCode(), LANES);
        row.topic = event.topic();
        row.key = event.key();
        row.chain = event.order().equals(event.key()) ? null : event.order();
        row.type = event.type();
        row.at = event.at();
        row.causedBy = event.cause().event();
        row.caseId = event.cause().caseId();
        switch (event.payload()) {
            case Payload.Avro(var value) -> {
                row.schema = KnownSchemas.fingerprint(value.getSchema());
                row.payload = AvroCodec.encode(value);
            }
            case Payload.Json(var value) -> row.payload = value;
        }
        return row;
    }
}
