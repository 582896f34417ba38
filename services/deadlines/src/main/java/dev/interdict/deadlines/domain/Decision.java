package dev.interdict.deadlines.domain;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A decision of screening about a project, with all its parts.
 *
 * @param revision the project's revision in screening
 * @param climbs by finding; one that was never told of is absent
 * @param programmes by id, each in the newest version that is known
 */
public record Decision(
        Project project,
        long revision,
        List<Change> changes,
        Map<UUID, Climb> climbs,
        Map<String, Programme> programmes,
        Ladders ladders) {

    Climb climb(Change change) {
        return climbs.getOrDefault(change.finding().id(), Climb.NONE);
    }

    Programme programme(Change change) {
        var programme = programmes.get(change.version().programme());
        if (programme == null) {
            throw new IllegalStateException("The programme of a kept change is not known: " + change.version());
        }
        return programme;
    }

    Ladder ladder(Phase phase, Programme programme) {
        return new Ladder(phase, ladders.of(programme.kind(), project.owner()));
    }
}
