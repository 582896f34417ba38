package dev.interdict.notifications.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

/** A route; its content is JSON. */
@Entity
@Table(name = "route")
@NullUnmarked
class RouteRow {

    @Id
    int position;

    String content;
}
