package dev.interdict.deadlines.store;

import dev.interdict.deadlines.domain.Ladder;
import dev.interdict.deadlines.domain.Phase;
import dev.interdict.deadlines.domain.Place;
import dev.interdict.deadlines.domain.Rungs;
import dev.interdict.deadlines.domain.Version;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** Where a finding stands on a phase's ladder, and which ladder that is. */
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
    long facts;
    String rungs;
    Integer lastStep;
    Integer nextStep;
    boolean silent;
    boolean cancelled;

    Version version() {
        return new Version(programme, facts);
    }

    Place on(Phase of) {
        var ladder = new Ladder(of, Rungs.of(rungs));
        return new Place(
                ladder,
                Optional.ofNullable(lastStep).map(ladder::step),
                Optional.ofNullable(nextStep)
                        .filter(number -> number != LadderTable.END)
                        .map(ladder::step),
                silent,
                cancelled);
    }

    /** What identifies it. */
    record Key(UUID findingId, String phase) {}
}
