package dev.interdict.deadlines.store;

import dev.interdict.deadlines.domain.Phase;
import dev.interdict.deadlines.domain.Version;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** All places of a project on one phase. */
@Entity
@Table(name = "finding_phase")
@IdClass(DayRow.Key.class)
@NullUnmarked
class DayRow {

    @Id
    UUID projectId;

    @Id
    String programme;

    @Id
    String phase;

    String projectName;
    long facts;
    String rungs;
    Integer span;
    int findings;
    int changes;

    Version version() {
        return new Version(programme, facts);
    }

    /** The phase with the day that is to come, or that it holds since; of one that is over, the last that it had. */
    Phase of(Phase phase) {
        var spans = phase.spans();
        return spans.isEmpty() ? phase : phase.on(spans.get(Math.min(span == null ? 0 : span, spans.size() - 1)));
    }

    /** What identifies it. */
    record Key(UUID projectId, String programme, String phase) {}
}
