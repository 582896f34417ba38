package dev.interdict.deadlines.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What changes for a time what a phase does: half-open.
 *
 * @param kind exemption, licence, suspension, non-enforcement, injunction or end; any other word changes nothing
 * @param until empty where no end is known
 * @param conditional whether it counts for a finding is a question, so that nobody is left untold for it
 */
public record Pause(String kind, Instant from, Optional<Instant> until, boolean conditional, String text) {

    private static final Set<String> RESTS =
            Set.of("exemption", "licence", "suspension", "non-enforcement", "injunction", "end");

    boolean counts() {
        return RESTS.contains(kind)
                && !conditional
                && until.filter(end -> !end.isAfter(from)).isEmpty();
    }

    boolean isEnd() {
        return kind.equals("end");
    }

    boolean covers(Instant at) {
        return !at.isBefore(from) && until.filter(end -> !end.isAfter(at)).isEmpty();
    }
}
