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

    /** Screening has compared all of it. */
    record SbomScreened(UUID sbomId, Instant wallTime) implements IngestionEvent {}

    /** Screening could not compare it. */
    record SbomRejected(UUID sbomId, String reason, Instant wallTime) implements IngestionEvent {}
}
