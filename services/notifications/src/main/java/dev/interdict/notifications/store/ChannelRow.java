package dev.interdict.notifications.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

/** A channel; its settings are JSON. */
@Entity
@Table(name = "channel")
@NullUnmarked
class ChannelRow {

    @Id
    String name;

    String type;
    boolean enabled;
    String settings;
}
