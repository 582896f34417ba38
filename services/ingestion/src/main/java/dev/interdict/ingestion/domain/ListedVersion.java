package dev.interdict.ingestion.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a project, as Dependency-Track's clients list them.
 *
 * @param parent the parent's id and name; null where the project has none
 */
public record ListedVersion(
        UUID id,
        String project,
        String version,
        boolean active,
        boolean latest,
        List<String> tags,
        @Nullable Parent parent) {

    /** The project above. */
    public record Parent(UUID id, String name) {}
}
