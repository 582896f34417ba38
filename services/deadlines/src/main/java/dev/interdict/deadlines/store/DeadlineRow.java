package dev.interdict.deadlines.store;

import dev.interdict.deadlines.domain.Deadline;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A place on a ladder with what it refers to. */
@Entity
@Table(name = "deadline")
@IdClass(PlaceRow.Key.class)
@NullUnmarked
class DeadlineRow {

    @Id
    UUID findingId;

    @Id
    String phase;

    UUID projectId;
    String projectName;
    String projectOwner;
    String programme;
    Instant effectiveAt;
    String civilTime;
    String zone;
    String wording;
    String citations;
    String nextStep;
    Instant nextAt;
    String lastStep;
    String state;

    Deadline deadline(Json json) {
        return new Deadline(
                findingId,
                new Deadline.Owned(projectId, projectName, projectOwner),
                programme,
                phase,
                effectiveAt,
                civilTime + " " + zone,
                wording,
                json.words(citations).stream().findFirst().orElse(null),
                nextStep,
                nextAt,
                lastStep,
                state);
    }
}
