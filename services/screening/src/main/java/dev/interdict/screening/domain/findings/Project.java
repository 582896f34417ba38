package dev.interdict.screening.domain.findings;

import dev.interdict.screening.domain.programmes.Profile;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What SBOMs are uploaded for.
 *
 * @param activeVersions only these count
 */
public record Project(UUID id, String name, @Nullable String owner, Profile profile, Set<String> activeVersions) {

    public Project {
        activeVersions = Set.copyOf(activeVersions);
    }
}
