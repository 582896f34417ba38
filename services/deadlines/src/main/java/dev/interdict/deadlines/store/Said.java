package dev.interdict.deadlines.store;

import dev.interdict.deadlines.domain.Change;
import dev.interdict.deadlines.domain.Project;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a part says, as the statement that keeps it takes it. */
record Said(
        UUID finding,
        UUID project,
        String name,
        @Nullable String owner,
        long revision,
        String programme,
        long sequence,
        boolean gone,
        String laddered,
        String told,
        @Nullable String silence,
        Instant known,
        Instant decided) {

    static Said of(Project project, Change change, Json json) {
        return new Said(
                change.finding().id(),
                project.id(),
                project.name(),
                project.owner(),
                project.revision(),
                change.version().programme(),
                change.version().sequence(),
                change.gone(),
                json.write(change.laddered()),
                json.write(change.finding()),
                change.silence().map(json::write).orElse(null),
                change.knownAt(),
                change.decidedAt());
    }
}
