package dev.interdict.notifications.domain.alerts;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The project that is told.
 *
 * @param owner its team; null where nobody said
 * @param tags those it had when the alert was raised
 */
public record Project(UUID id, String name, @Nullable String owner, List<String> tags) {

    /** A project that was kept before there were tags has none. */
    public Project {
        tags = Objects.requireNonNullElse(tags, List.of());
    }
}
