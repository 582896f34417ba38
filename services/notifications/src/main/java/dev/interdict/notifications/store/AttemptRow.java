package dev.interdict.notifications.store;

import dev.interdict.notifications.domain.deliveries.Attempt;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** One try of a delivery. */
@Entity
@Table(name = "attempt")
@IdClass(AttemptRow.Key.class)
@NullUnmarked
class AttemptRow {

    record Key(UUID deliveryId, int number) {}

    @Id
    UUID deliveryId;

    @Id
    int number;

    Instant at;
    Integer status;
    String answer;

    Attempt attempt() {
        return new Attempt(at, status, answer);
    }
}
