package dev.interdict.notifications.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A message on its way to a channel: of an alert, or of several that are told together. The database numbers the rows in the order of their insertion. */
@Entity
@Table(name = "delivery")
@NullUnmarked
class DeliveryRow {

    @Id
    UUID id;

    /** The first that it tells. */
    UUID alertId;

    UUID projectId;
    String channel;
    String state;
    int attempts;

    /** Product instant; null where no try is planned. */
    Instant nextAt;

    /** Wall time until which a sender has it to itself. */
    Instant claimedUntil;

    String route;

    /** What is told together has the same; null where the alert goes alone. */
    String groupKey;

    int round;
    String notice;

    /** Product instant; null where it is not delivered. */
    Instant sentAt;

    /** True where it failed for a reason that lies with the other side: what follows it waits for it. */
    boolean holds;

    /** How many of its alerts were taken already, where each is an event of its own. */
    int told;

    /** True where it tells alerts of several projects: all on its channel keep their place before it and behind it. */
    boolean several;
}
