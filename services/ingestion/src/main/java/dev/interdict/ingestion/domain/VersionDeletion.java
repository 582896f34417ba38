package dev.interdict.ingestion.domain;

import dev.interdict.ingestion.domain.IngestionEvent.ProjectChanged;
import dev.interdict.ingestion.domain.IngestionEvent.ProjectDeleted;
import dev.interdict.ingestion.domain.IngestionEvent.SlotEmptied;
import dev.interdict.ingestion.domain.IngestionEvent.VersionDeleted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Decides what follows when versions of a project go, and with the last of them the project. */
public final class VersionDeletion {

    private VersionDeletion() {}

    /** The version that is named; where none is, all versions of the project if the id is its own, else the one that has it. */
    public static List<ProjectVersion> ofProject(UUID id, @Nullable String version, Project project) {
        if (version != null) {
            return project.version(version).stream().toList();
        }
        return id.equals(project.id()) ? project.versions() : ofVersion(id, project);
    }

    /** The version that has the id; none where no version has. */
    public static List<ProjectVersion> ofVersion(UUID id, Project project) {
        return project.version(id).stream().toList();
    }

    /**
     * The versions go, with their SBOMs. Their slots are told to be empty first, so that nothing of them comes back with
     * another version of the name.
     *
     * @param versions some of the project's; none only where the project has none
     * @param project its revision is the one that the deletion took
     * @param current the project's current SBOMs
     * @param absent from an SBOM's id to the one that stands for its absence
     */
    public static List<IngestionEvent> delete(
            List<ProjectVersion> versions,
            Project project,
            List<Sbom> current,
            UnaryOperator<UUID> absent,
            Instant at) {
        var names = versions.stream().map(ProjectVersion::name).toList();
        var events = new ArrayList<IngestionEvent>();
        current.stream()
                .filter(sbom -> names.contains(sbom.version()))
                .map(sbom -> emptied(sbom, absent.apply(sbom.id()), project, at))
                .forEach(events::add);
        names.forEach(name -> events.add(new VersionDeleted(project.id(), name)));
        var rest = project.withoutVersions(names).withRevision(project.revision() + 1);
        events.add(new ProjectChanged(rest, at));
        if (rest.versions().isEmpty()) {
            events.add(new ProjectDeleted(project.id()));
        }
        return List.copyOf(events);
    }

    private static SlotEmptied emptied(Sbom sbom, UUID emptyId, Project project, Instant at) {
        return new SlotEmptied(emptyId, project.id(), sbom.version(), sbom.slot(), project.revision(), at);
    }
}
