package dev.interdict.deadlines.store;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.interdict.deadlines.domain.Finding;
import dev.interdict.deadlines.domain.Version;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A place whose next step is due, with the ladder that it is on and the one to go on with. */
@JsonNaming(SnakeCaseStrategy.class)
record DueRow(
        UUID projectId,
        String phase,
        String programme,
        long ladder,
        long facts,
        String rungs,
        boolean dropped,
        int number,
        Instant at,
        long onto,
        long ontoFacts,
        long ontoSequence,
        boolean cancelled,
        Finding told) {

    Version fromVersion() {
        return new Version(programme, facts);
    }

    Version ontoVersion() {
        return new Version(programme, ontoFacts);
    }

    /** The version of which is told. */
    Version toldVersion() {
        return new Version(programme, ontoSequence);
    }

    Set<Version> versions() {
        return Stream.of(fromVersion(), ontoVersion(), toldVersion()).collect(Collectors.toSet());
    }
}
