package dev.interdict.ingestion.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A project that somebody names as a parent, and the projects above it.
 *
 * @param ids nearest first; empty where no project is so named
 */
public record Lineage(List<UUID> ids) {

    /** No parent is named, or none is known of that name. */
    public static final Lineage NONE = new Lineage(List.of());

    /** The parent; empty where no project is so named. */
    public Optional<UUID> parent() {
        return ids.stream().findFirst();
    }

    /** True where the project is among them, so that it would be above itself. */
    boolean leadsTo(Project project) {
        return ids.contains(project.id());
    }
}
