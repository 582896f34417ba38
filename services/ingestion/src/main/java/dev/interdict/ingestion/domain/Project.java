package dev.interdict.ingestion.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What SBOMs are uploaded for.
 *
 * @param owner the team that is told; null where nobody said
 * @param jurisdictions ISO 3166-1 alpha-2 or EU; empty means all possible
 * @param roles empty means all possible
 * @param versions in the order of their creation
 * @param revision grows with every write to the project's state
 */
public record Project(
        UUID id,
        String name,
        @Nullable String owner,
        List<String> tags,
        List<String> jurisdictions,
        List<String> roles,
        List<ProjectVersion> versions,
        long revision) {

    /** True where the project has a version of that name. */
    public boolean has(String version) {
        return versions.stream().anyMatch(known -> known.name().equals(version));
    }

    /** The version that was created last; the unnamed one where there is none. */
    public String newestVersion() {
        return versions.isEmpty() ? "" : versions.getLast().name();
    }

    Project withVersion(String version) {
        if (has(version)) {
            return this;
        }
        var more = new ArrayList<>(versions);
        more.add(new ProjectVersion(version, true));
        return new Project(id, name, owner, tags, jurisdictions, roles, List.copyOf(more), revision);
    }

    Project withTags(List<String> others) {
        return new Project(id, name, owner, others, jurisdictions, roles, versions, revision);
    }

    Project withRevision(long other) {
        return new Project(id, name, owner, tags, jurisdictions, roles, versions, other);
    }
}
