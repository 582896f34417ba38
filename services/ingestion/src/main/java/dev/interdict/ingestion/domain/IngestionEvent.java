package dev.interdict.ingestion.domain;

import java.time.Instant;
import java.util.UUID;

/** What happened. */
public sealed interface IngestionEvent {

    /**
     * An SBOM came, was read, and is its slot's current one.
     *
     * @param mediaType what its bytes are called
     * @param revision the project's, at this upload
     * @param at product instant
     */
    record SbomReceived(Sbom sbom, String mediaType, Content content, long revision, Instant at)
            implements IngestionEvent {}

    /** A project is new, or its profile or versions are others. */
    record ProjectChanged(Project project, Instant at) implements IngestionEvent {}

    /** An SBOM is no longer kept. */
    record SbomDeleted(UUID sbomId) implements IngestionEvent {}

    /**
     * A slot has no current SBOM any more, so that nothing is found in it from now on.
     *
     * @param emptyId what stands for the absent SBOM where components are told
     * @param revision the project's, at this moment
     * @param at product instant
     */
    record SlotEmptied(UUID emptyId, UUID projectId, String version, String slot, long revision, Instant at)
            implements IngestionEvent {}

    /** A version is gone, with all its SBOMs. */
    record VersionDeleted(UUID projectId, String version) implements IngestionEvent {}

    /** A project without versions is gone; its parts are nobody's. */
    record ProjectDeleted(UUID projectId) implements IngestionEvent {}
}
