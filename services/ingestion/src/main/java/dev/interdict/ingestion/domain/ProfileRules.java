package dev.interdict.ingestion.domain;

import dev.interdict.ingestion.domain.IngestionEvent.ProjectChanged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides about a project's profile. */
public final class ProfileRules {

    private static final Set<String> JURISDICTIONS = Stream.concat(
                    Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream(), Stream.of("EU"))
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> ROLES = Set.of(
            "vendor",
            "vendor-affiliate",
            "reseller",
            "integrator",
            "licensor",
            "app-store",
            "hosting-provider",
            "us-person",
            "federal-agency",
            "intelligence-community",
            "federal-contractor",
            "subcontractor",
            "grant-recipient",
            "telecom-provider",
            "equipment-manufacturer",
            "importer",
            "vehicle-manufacturer",
            "exporter",
            "government-entity",
            "critical-infrastructure-operator",
            "end-user-business",
            "end-user-consumer",
            "dod");

    private static final String NO_JURISDICTION =
            "It is neither an ISO 3166-1 alpha-2 code in capitals, such as US, nor EU.";
    private static final String NO_ROLE =
            ROLES.stream().sorted().collect(Collectors.joining(", ", "It is not one of the roles: ", "."));

    private ProfileRules() {}

    /**
     * Every fault of the profile; empty where there is none.
     *
     * @param above the parent that the profile names, and the projects above it
     */
    public static List<Fault> faults(Profile profile, Project project, Lineage above) {
        var faults = new ArrayList<Fault>();
        if (profile.name() != null && profile.name().isBlank()) {
            faults.add(new Fault("/name", "A project has a name."));
        }
        UploadFaults.label("/name", profile.name(), faults);
        UploadFaults.label("/owner", profile.owner(), faults);
        UploadFaults.labels("/tags", listed(profile.tags()), faults);
        words("/jurisdictions", listed(profile.jurisdictions()), JURISDICTIONS::contains, NO_JURISDICTION, faults);
        words("/roles", listed(profile.roles()), ROLES::contains, NO_ROLE, faults);
        faults.addAll(VersionRules.faults(listed(profile.versions()), project));
        if (namesParent(profile)) {
            FamilyRules.fault("/parent", project, above).ifPresent(faults::add);
        }
        return List.copyOf(faults);
    }

    /** Decides about a profile without faults; the revision is the one that this write took. */
    public static List<IngestionEvent> change(Profile profile, Project project, Lineage above, Instant at) {
        var claims = listed(profile.versions());
        var changed = new Project(
                project.id(),
                Objects.requireNonNullElse(profile.name(), project.name()).strip(),
                owner(profile, project),
                distinct(Objects.requireNonNullElse(profile.tags(), project.tags())),
                distinct(Objects.requireNonNullElse(profile.jurisdictions(), project.jurisdictions())),
                distinct(Objects.requireNonNullElse(profile.roles(), project.roles())),
                VersionRules.versions(project, claims),
                parent(profile, project, above),
                VersionRules.latest(project, claims),
                project.revision());
        return changed.equals(project) ? List.of() : List.of(new ProjectChanged(changed, at));
    }

    private static @Nullable String owner(Profile profile, Project project) {
        if (profile.owner() == null) {
            return project.owner();
        }
        return profile.owner().isBlank() ? null : profile.owner().strip();
    }

    private static void words(
            String pointer, List<String> words, Predicate<String> known, String otherwise, List<Fault> faults) {
        for (var i = 0; i < words.size(); i++) {
            if (!known.test(words.get(i))) {
                faults.add(new Fault(pointer + "/" + i, otherwise));
            }
        }
    }

    private static boolean namesParent(Profile profile) {
        return profile.parent() != null && !profile.parent().isBlank();
    }

    private static @Nullable UUID parent(Profile profile, Project project, Lineage above) {
        if (profile.parent() == null) {
            return project.parent();
        }
        return above.parent().orElse(null);
    }

    private static <T> List<T> listed(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static List<String> distinct(List<String> words) {
        return words.stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
