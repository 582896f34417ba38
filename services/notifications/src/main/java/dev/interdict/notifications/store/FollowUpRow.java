package dev.interdict.notifications.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** Who is told when nobody takes note of an alert in time. */
@Entity
@Table(name = "follow_up")
@IdClass(FollowUpRow.Key.class)
@NullUnmarked
class FollowUpRow {

    record Key(UUID alertId, int number) {}

    @Id
    UUID alertId;

    @Id
    int number;

    /** Product instant. */
    Instant dueAt;

    String channels;

    /** In seconds; 0: once. */
    long every;

    /** How often it was told already. */
    int round;
}
