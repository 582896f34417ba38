package dev.interdict.deadlines.store;

import dev.interdict.deadlines.domain.Version;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

/** A ladder. */
@Entity
@Table(name = "ladder")
@NullUnmarked
class LadderRow {

    @Id
    long id;

    String programme;
    String phase;
    String rungs;
    int edition;
    long facts;
    boolean cancelled;

    /** The version whose words the phase has. */
    Version version() {
        return new Version(programme, facts);
    }
}
