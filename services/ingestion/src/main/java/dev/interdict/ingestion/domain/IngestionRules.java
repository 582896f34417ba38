package dev.interdict.ingestion.domain;

import dev.interdict.ingestion.domain.IngestionEvent.ProjectChanged;
import dev.interdict.ingestion.domain.IngestionEvent.SbomDeleted;
import dev.interdict.ingestion.domain.IngestionEvent.SbomReceived;
import dev.interdict.ingestion.domain.IngestionEvent.SlotEmptied;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides what becomes of SBOMs. */
public final class IngestionRules {

    private IngestionRules() {}

    /**
     * Decides about a document that came for the project.
     *
     * @param project its revision is the one that the upload took; the next one is the project's own, if it changes
     * @param above the parent that the upload names, and the projects above it
     * @param versionId the id that the version gets if it is a new one of a known project
     * @param current the slot's current SBOM; null where it has none
     */
    public static Decision deliver(
            Delivery delivery, Project project, Lineage above, UUID versionId, @Nullable Sbom current) {
        var upload = delivery.upload();
        var version = upload.versionIn(project);
        if (!upload.create() && !project.has(version)) {
            return new Decision.Unknown();
        }
        var refused = FamilyRules.refused(upload, project, above);
        if (refused.isPresent()) {
            return refused.get();
        }
        var events = new ArrayList<IngestionEvent>();
        var changed = ClaimRules.changed(upload, project, above, versionId);
        if (!changed.equals(project)) {
            events.add(new ProjectChanged(changed.withRevision(project.revision() + 1), delivery.at()));
        }
        if (current != null && current.digest().equals(delivery.content().digest())) {
            return new Decision.AlreadyCurrent(current, List.copyOf(events));
        }
        var sbom = sbom(delivery, project, version);
        events.add(new SbomReceived(
                sbom, delivery.document().mediaType(), delivery.content(), project.revision(), delivery.at()));
        return new Decision.Taken(sbom, List.copyOf(events));
    }

    /**
     * An SBOM is to be kept no longer. Where it is its slot's current one, the slot becomes empty: an older document does
     * not come back.
     *
     * @param project its revision is the one that the deletion took
     * @param current the slot's current SBOM; null where it has none
     * @param emptyId stands for the absent SBOM, where that has to be told
     */
    public static List<IngestionEvent> delete(
            Sbom sbom, Project project, @Nullable Sbom current, UUID emptyId, Instant at) {
        var deleted = new SbomDeleted(sbom.id());
        return current == null || !current.id().equals(sbom.id())
                ? List.of(deleted)
                : List.of(
                        deleted,
                        new SlotEmptied(emptyId, project.id(), sbom.version(), sbom.slot(), project.revision(), at));
    }

    /** Screening has compared the SBOM; empty where it had come to its end before. */
    public static Optional<SbomEnded> screened(Sbom sbom, Instant wallTime) {
        return sbom.state().isFinal()
                ? Optional.empty()
                : Optional.of(new SbomEnded(sbom.id(), SbomState.SCREENED, List.of(), wallTime));
    }

    /** Screening could not compare the SBOM; empty where it had come to its end before. */
    public static Optional<SbomEnded> rejected(Sbom sbom, String reason, Instant wallTime) {
        return sbom.state().isFinal()
                ? Optional.empty()
                : Optional.of(new SbomEnded(sbom.id(), SbomState.REJECTED, List.of(reason), wallTime));
    }

    private static Sbom sbom(Delivery delivery, Project project, String version) {
        var document = delivery.document();
        return new Sbom(
                delivery.sbomId(),
                project.id(),
                project.name(),
                version,
                delivery.upload().slot(),
                SbomState.READ,
                document.format(),
                document.specVersion(),
                document.components(),
                delivery.content().digest(),
                document.warnings(),
                List.of(),
                delivery.timings());
    }
}
