package dev.interdict.ingestion.triggers;

import dev.interdict.ingestion.domain.Project;
import dev.interdict.ingestion.domain.Sbom;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A project as the doors show it. */
@Schema(name = "Project")
record ProjectBody(
        UUID id,
        String name,

        @Schema(description = "The team that is told.") @Nullable
        String owner,

        List<String> tags,

        @Schema(description = "ISO 3166-1 alpha-2 codes, or EU. Empty: all possible.")
        List<String> jurisdictions,

        @Schema(description = "Empty: all possible.") List<String> roles,

        @Schema(description = "In the order of their creation.")
        List<VersionBody> versions,

        @Schema(description = "The id of the project that this one is a part of.") @Nullable
        UUID parent,

        @Schema(description = "The newest SBOM of each version and slot.")
        List<SbomBody> currentSboms) {

    /** A version. */
    @Schema(name = "ProjectVersion")
    record VersionBody(
            @Schema(
                    description =
                            "By which Dependency-Track's clients know the version; the first has the project's id.")
            UUID id,

            @Schema(description = "Empty where uploads name none.")
            String name,

            @Schema(description = "Only active versions count.")
            boolean active,

            @Schema(description = "True for exactly one: the one called so, else the one that was created last.")
            boolean latest) {}

    /** The project with those of the SBOMs that are its own. */
    static ProjectBody of(Project project, List<Sbom> sboms) {
        return new ProjectBody(
                project.id(),
                project.name(),
                project.owner(),
                project.tags(),
                project.jurisdictions(),
                project.roles(),
                versions(project),
                project.parent(),
                sboms.stream()
                        .filter(sbom -> sbom.projectId().equals(project.id()))
                        .map(SbomBody::of)
                        .toList());
    }

    private static List<VersionBody> versions(Project project) {
        var latest = project.latestVersion();
        return project.versions().stream()
                .map(known -> new VersionBody(
                        known.id(), known.name(), known.active(), known.name().equals(latest)))
                .toList();
    }
}
