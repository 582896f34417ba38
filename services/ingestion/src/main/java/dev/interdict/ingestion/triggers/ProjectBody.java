package dev.interdict.ingestion.triggers;

import dev.interdict.ingestion.domain.Project;
import dev.interdict.ingestion.domain.ProjectVersion;
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
        List<ProjectVersion> versions,

        @Schema(description = "The newest SBOM of each version and slot.")
        List<SbomBody> currentSboms) {

    /** The project with those of the SBOMs that are its own. */
    static ProjectBody of(Project project, List<Sbom> sboms) {
        return new ProjectBody(
                project.id(),
                project.name(),
                project.owner(),
                project.tags(),
                project.jurisdictions(),
                project.roles(),
                project.versions(),
                sboms.stream()
                        .filter(sbom -> sbom.projectId().equals(project.id()))
                        .map(SbomBody::of)
                        .toList());
    }
}
