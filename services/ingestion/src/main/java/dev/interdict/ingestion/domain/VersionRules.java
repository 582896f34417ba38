package dev.interdict.ingestion.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides what is said about a project's versions; one of them is always the latest. */
final class VersionRules {

    private VersionRules() {}

    static List<Fault> faults(List<VersionClaim> claims, Project project) {
        var faults = new ArrayList<Fault>();
        var latest = new HashSet<String>();
        for (var i = 0; i < claims.size(); i++) {
            var claim = claims.get(i);
            if (!project.has(claim.name())) {
                faults.add(new Fault(
                        "/versions/" + i + "/name",
                        "The project has no such version. A version begins with the first SBOM uploaded for it."));
            }
            if (Boolean.TRUE.equals(claim.latest()) && latest.add(claim.name()) && latest.size() > 1) {
                faults.add(new Fault("/versions/" + i + "/latest", "Another version is said to be the latest."));
            }
        }
        return List.copyOf(faults);
    }

    /** The versions with those active that are said to be. */
    static List<ProjectVersion> versions(Project project, List<VersionClaim> claims) {
        return project.versions().stream()
                .map(known -> new ProjectVersion(known.id(), known.name(), active(known, claims)))
                .toList();
    }

    /** The version said to be the latest; null where nobody says so any more, and the newest is. */
    static @Nullable String latest(Project project, List<VersionClaim> claims) {
        return claims.stream()
                .filter(claim -> Boolean.TRUE.equals(claim.latest()))
                .map(VersionClaim::name)
                .findFirst()
                .or(() -> Optional.ofNullable(project.saidLatest())
                        .filter(said -> claims.stream()
                                .noneMatch(claim -> claim.name().equals(said) && Boolean.FALSE.equals(claim.latest()))))
                .orElse(null);
    }

    private static boolean active(ProjectVersion known, List<VersionClaim> claims) {
        return claims.stream()
                .filter(claim -> claim.name().equals(known.name()))
                .map(VersionClaim::active)
                .filter(Objects::nonNull)
                .reduce(known.active(), (earlier, last) -> last);
    }
}
