package dev.interdict.notifications.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** An alert that a delivery tells. */
@Entity
@Table(name = "delivery_alert")
@IdClass(DeliveryAlertRow.Key.class)
@NullUnmarked
class DeliveryAlertRow {

    record Key(UUID deliveryId, UUID alertId) {}

    @Id
    UUID deliveryId;

    @Id
    UUID alertId;

    String channel;
    int round;
    String notice;
}
