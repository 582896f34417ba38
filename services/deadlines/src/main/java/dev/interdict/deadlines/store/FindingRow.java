package dev.interdict.deadlines.store;

import dev.interdict.deadlines.domain.Climb;
import dev.interdict.deadlines.domain.Kind;
import dev.interdict.deadlines.domain.Place;
import dev.interdict.deadlines.domain.Silence;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A finding as it was told. */
@Entity
@Table(name = "finding")
@NullUnmarked
class FindingRow {

    @Id
    UUID id;

    UUID projectId;
    String programme;
    long sequence;
    boolean open;
    String told;
    Instant silentSince;
    Instant silentUntil;
    String owed;

    Climb climb(List<Place> places) {
        return new Climb(
                open,
                sequence,
                Optional.ofNullable(silentSince).map(since -> new Silence(since, Optional.ofNullable(silentUntil))),
                Optional.ofNullable(owed).map(Kind::of),
                places);
    }
}
