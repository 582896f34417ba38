package dev.interdict.ingestion.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How somebody names a project.
 *
 * @param id the project's, or that of one of its versions; null where it is named
 * @param name null where the id is given
 * @param version one that the project must have; null where any will do
 */
public record ProjectKey(
        @Nullable UUID id, @Nullable String name, @Nullable String version) {

    /** The key that is an id. */
    public static ProjectKey of(UUID id) {
        return new ProjectKey(id, null, null);
    }
}
