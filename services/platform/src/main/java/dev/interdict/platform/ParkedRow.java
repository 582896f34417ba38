package dev.interdict.platform;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** An event that waits for another. */
@Entity
@Table(name = "parked")
@NullUnmarked
class ParkedRow {

    @Id
    UUID eventId;

    String topic;
    String key;
    byte[] headers;
    byte[] value;
    String waitsFor;
}
