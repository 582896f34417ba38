package dev.interdict.ingestion.store;

import dev.interdict.ingestion.domain.Component;
import dev.interdict.ingestion.domain.IngestionEvent;
import dev.interdict.ingestion.domain.IngestionEvent.ProjectChanged;
import dev.interdict.ingestion.domain.IngestionEvent.SbomReceived;
import dev.interdict.ingestion.domain.IngestionEvent.SbomRejected;
import dev.interdict.ingestion.domain.IngestionEvent.SbomScreened;
import dev.interdict.platform.Cause;
import dev.interdict.platform.OutgoingEvent;
import dev.interdict.schemas.ingestion.ComponentsRead;
import dev.interdict.schemas.ingestion.ProjectVersion;
import dev.interdict.schemas.ingestion.VendorField;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the topics tell of what happened. */
final class TopicEvents {

    private static final String COMPONENTS = "interdict.ingestion.components.v1";
    private static final String PROJECTS = "interdict.ingestion.projects.v1";

    private TopicEvents() {}

    static Stream<OutgoingEvent> of(IngestionEvent event, Cause cause) {
        return switch (event) {
            case SbomReceived received -> components(received, cause);
            case ProjectChanged changed -> Stream.of(project(changed, cause));
            case SbomScreened ignored -> Stream.empty();
            case SbomRejected ignored -> Stream.empty();
        };
    }

    private static Stream<OutgoingEvent> components(SbomReceived received, Cause cause) {
        var key = received.sbom().projectId();
        return IntStream.range(0, received.batches().size())
                .mapToObj(batch -> OutgoingEvent.avro(COMPONENTS, key, received.at(), cause, batch(received, batch)));
    }

    private static ComponentsRead batch(SbomReceived received, int batch) {
        var sbom = received.sbom();
        var batches = received.batches();
        return new ComponentsRead(
                sbom.id(),
                sbom.projectId(),
                sbom.version(),
                sbom.slot(),
                received.revision(),
                received.at(),
                batch + 1,
                batches.size(),
                batches.get(batch).stream().map(TopicEvents::component).toList());
    }

    private static dev.interdict.schemas.ingestion.Component component(Component component) {
        return new dev.interdict.schemas.ingestion.Component(
                component.pointer(),
                component.type(),
                component.group(),
                component.name(),
                component.version(),
                component.purl(),
                component.fields().stream()
                        .map(field -> new VendorField(field.kind(), field.pointer(), field.value()))
                        .toList(),
                component.path());
    }

    private static OutgoingEvent project(ProjectChanged changed, Cause cause) {
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
