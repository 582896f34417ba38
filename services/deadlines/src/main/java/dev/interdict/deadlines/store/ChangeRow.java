package dev.interdict.deadlines.store;

import dev.interdict.deadlines.domain.Change;
import dev.interdict.deadlines.domain.Version;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** What an unfinished decision says of a finding. */
@Entity
@Table(name = "change")
@NullUnmarked
class ChangeRow {

    @Id
    UUID findingId;

    UUID projectId;
    String programme;
    long sequence;
    boolean gone;
    String laddered;
    String finding;
    String silence;
    Instant knownAt;
    Instant decidedAt;

    Version version() {
        return new Version(programme, sequence);
    }

    Change change(Json json) {
        return new Change(
                json.finding(finding),
                version(),
                gone,
                json.words(laddered),
                Optional.ofNullable(silence).map(json::silence),
                knownAt,
                decidedAt);
    }
}
