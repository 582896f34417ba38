package dev.interdict.ingestion.store;

import dev.interdict.ingestion.domain.IngestionEvent.ProjectChanged;
import dev.interdict.ingestion.domain.IngestionEvent.SbomReceived;
import dev.interdict.ingestion.domain.IngestionEvent.SlotEmptied;
import dev.interdict.ingestion.spool.ComponentCodec;
import dev.interdict.platform.Cause;
import dev.interdict.platform.OutgoingEvent;
import dev.interdict.schemas.ingestion.ComponentsRead;
import dev.interdict.schemas.ingestion.ProjectVersion;
import java.util.List;

/** What the topics tell of what happened. */
final class TopicEvents {

    private static final String COMPONENTS = "interdict.ingestion.components.v1";
    private static final String PROJECTS = "interdict.ingestion.projects.v1";

    private TopicEvents() {}

    /** A batch of the upload's components, counted from 0. The last one has the SBOM's id, and comes behind the others. */
    static OutgoingEvent components(SbomReceived received, int batch, Cause cause) {
        var event = OutgoingEvent.avro(
                COMPONENTS, received.sbom().projectId(), received.at(), cause, batch(received, batch));
        return batch + 1 == received.content().batches()
                ? event.withId(received.sbom().id())
                : event.together(received.sbom().id());
    }

    /** A slot without components. */
    static OutgoingEvent empty(SlotEmptied emptied, Cause cause) {
        var value = new ComponentsRead(
                emptied.emptyId(),
                emptied.projectId(),
                emptied.version(),
                emptied.slot(),
                emptied.revision(),
                emptied.at(),
                1,
                1,
                List.of());
        return OutgoingEvent.avro(COMPONENTS, emptied.projectId(), emptied.at(), cause, value);
    }

    private static ComponentsRead batch(SbomReceived received, int batch) {
        var sbom = received.sbom();
        return new ComponentsRead(
                sbom.id(),
                sbom.projectId(),
                sbom.version(),
                sbom.slot(),
                received.revision(),
                received.at(),
                batch + 1,
                received.content().batches(),
                received.content().batch(batch).stream()
                        .map(ComponentCodec::wire)
                        .toList());
    }

    /** The project as it is now. */
    static OutgoingEvent project(ProjectChanged changed, Cause cause) {
        var project = changed.project();
        var value = new dev.interdict.schemas.ingestion.ProjectChanged(
                project.id(),
                project.revision(),
                project.name(),
                project.owner(),
                project.tags(),
                project.jurisdictions(),
                project.roles(),
                versions(project.versions()));
        return OutgoingEvent.avro(PROJECTS, project.id(), changed.at(), cause, value);
    }

    private static List<ProjectVersion> versions(List<dev.interdict.ingestion.domain.ProjectVersion> versions) {
        return versions.stream()
                .map(version -> new ProjectVersion(version.name(), version.active()))
                .toList();
    }
}
