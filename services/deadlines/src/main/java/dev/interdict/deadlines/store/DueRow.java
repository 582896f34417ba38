package dev.interdict.deadlines.store;

import dev.interdict.deadlines.domain.Version;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A finding whose next step is due: read with a join, never written. */
@Entity
@IdClass(PlaceRow.Key.class)
@NullUnmarked
class DueRow {

    @Id
    UUID findingId;

    @Id
    String phase;

    UUID projectId;
    String programme;
    long sequence;
    int number;
    String told;

    Version version() {
        return new Version(programme, sequence);
    }
}
