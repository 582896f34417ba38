package dev.interdict.ingestion.domain;

import java.time.Instant;
import java.util.List;
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

    /** An SBOM has come to its end. */
    sealed interface Ended extends IngestionEvent {

        UUID sbomId();

        /** How it ended. */
        SbomState state();

        /** Why it was rejected; empty where it was not. */
        List<String> problems();

        Instant wallTime();
    }

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

    /** Screening has compared all of it. */
    record SbomScreened(UUID sbomId, Instant wallTime) implements Ended {

        @Override
        public SbomState state() {
            return SbomState.SCREENED;
        }

        @Override
        public List<String> problems() {
            return List.of();
        }
    }

    /** Screening could not compare it. */
    record SbomRejected(UUID sbomId, String reason, Instant wallTime) implements Ended {

        @Override
        public SbomState state() {
            return SbomState.REJECTED;
        }

        @Override
        public List<String> problems() {
            return List.of(reason);
        }
    }
}
