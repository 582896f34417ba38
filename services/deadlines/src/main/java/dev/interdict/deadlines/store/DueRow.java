package dev.interdict.deadlines.store;

import dev.interdict.deadlines.domain.Version;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;

/** A place whose next step is due, with the ladder that it is on and the one to go on with. */
@Entity
@Table(name = "finding_phase")
@IdClass(PlaceRow.Key.class)
@NullUnmarked
class DueRow {

    @Id
    UUID findingId;

    @Id
    String phase;

    UUID projectId;
    String programme;
    long ladder;
    long facts;
    String rungs;
    boolean dropped;
    int number;
    Instant at;
    long onto;
    long ontoFacts;
    long ontoSequence;
    boolean cancelled;
    String told;

    Version from() {
        return new Version(programme, facts);
    }

    Version onto() {
        return new Version(programme, ontoFacts);
    }

    /** The version of which is told. */
    Version toldOf() {
        return new Version(programme, ontoSequence);
    }

    Set<Version> versions() {
        return Stream.of(from(), onto(), toldOf()).collect(Collectors.toSet());
    }
}
