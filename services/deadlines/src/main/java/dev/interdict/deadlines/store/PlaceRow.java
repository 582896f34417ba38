package dev.interdict.deadlines.store;

import dev.interdict.deadlines.domain.Ladder;
import dev.interdict.deadlines.domain.Phase;
import dev.interdict.deadlines.domain.Place;
import dev.interdict.deadlines.domain.Version;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** Where a finding stands on a phase's ladder. */
@Entity
@Table(name = "finding_phase")
@IdClass(PlaceRow.Key.class)
@NullUnmarked
class PlaceRow {

    @Id
    UUID findingId;

    @Id
    String phase;

    String programme;
    long sequence;
    Integer lastStep;
    Integer nextStep;
    boolean silent;

    Version version() {
        return new Version(programme, sequence);
    }

    Place on(Phase of) {
        var ladder = Ladder.of(of);
        return new Place(
                of,
                Optional.ofNullable(lastStep).map(ladder::step),
                Optional.ofNullable(nextStep).map(ladder::step),
                silent);
    }

    /** What identifies it. */
    record Key(UUID findingId, String phase) {}
}
