package dev.interdict.ingestion.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What SBOMs are uploaded for.
 *
 * @param owner the team that is told; null where nobody said
 * @param jurisdictions ISO 3166-1 alpha-2 or EU; empty means all possible
 * @param roles empty means all possible
 * @param versions in the order of their creation
 * @param parent the project it is a part of; null where it is of none
 * @param saidLatest the version that somebody called the latest; null where nobody did
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
        @Nullable UUID parent,
        @Nullable String saidLatest,
        long revision) {

    /** True where the project has a version of that name. */
    public boolean has(String version) {
        return version(version).isPresent();
    }

    /** The version of that name. */
    public Optional<ProjectVersion> version(String version) {
        return versions.stream().filter(known -> known.name().equals(version)).findFirst();
    }

    /** The version of that id. */
    public Optional<ProjectVersion> version(UUID version) {
        return versions.stream().filter(known -> known.id().equals(version)).findFirst();
    }

    /** The latest version: the one that somebody called so, else the one that was created last; unnamed where none is. */
    public String latestVersion() {
        if (saidLatest != null) {
            return saidLatest;
        }
        return versions.isEmpty() ? "" : versions.getLast().name();
    }

    Project withVersion(String version, UUID newId) {
        if (has(version)) {
            return this;
        }
        var more = new ArrayList<>(versions);
        more.add(new ProjectVersion(versions.isEmpty() ? id : newId, version, true));
        return with(tags, List.copyOf(more), parent, saidLatest, revision);
    }

    Project withoutVersions(List<String> names) {
        var rest =
                versions.stream().filter(known -> !names.contains(known.name())).toList();
        return with(tags, rest, parent, saidLatest != null && names.contains(saidLatest) ? null : saidLatest, revision);
    }

    Project withTags(List<String> others) {
        return with(others, versions, parent, saidLatest, revision);
    }

    Project withParent(UUID other) {
        return with(tags, versions, other, saidLatest, revision);
    }

    Project withLatest(String version) {
        return with(tags, versions, parent, version, revision);
    }

    Project withActive(String version, boolean active) {
        var said = List.of(new VersionClaim(version, active, null));
        return with(tags, VersionRules.versions(this, said), parent, saidLatest, revision);
    }

    Project withRevision(long other) {
        return with(tags, versions, parent, saidLatest, other);
    }

    private Project with(
            List<String> tags,
            List<ProjectVersion> versions,
            @Nullable UUID parent,
            @Nullable String saidLatest,
            long revision) {
        return new Project(id, name, owner, tags, jurisdictions, roles, versions, parent, saidLatest, revision);
    }
}
