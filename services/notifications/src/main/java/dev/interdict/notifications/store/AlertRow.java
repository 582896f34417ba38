package dev.interdict.notifications.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** An alert; what is asked for by column stands beside its JSON. */
@Entity
@Table(name = "alert")
@NullUnmarked
class AlertRow {

    @Id
    UUID id;

    Instant at;
    UUID projectId;
    String projectName;
    String programme;
    String kind;
    int lastPart;
    String content;
    String acknowledgedBy;
    Instant acknowledgedAt;
    String acknowledgedNote;

    /** Why nobody was told; null where somebody was. */
    String muted;
}
