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
