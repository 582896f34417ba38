package dev.interdict.notifications.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** An alert on its way to a channel. The database numbers the rows in the order of their insertion. */
@Entity
@Table(name = "delivery")
@NullUnmarked
class DeliveryRow {

    @Id
    UUID id;

    UUID alertId;
    UUID projectId;
    String channel;
    String state;
    int attempts;

    /** Product instant; null where no try is planned. */
    Instant nextAt;

    /** Wall time until which a sender has it to itself. */
    Instant claimedUntil;
}
