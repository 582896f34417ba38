package dev.interdict.deadlines.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a decision of screening says of a finding.
 *
 * @param gone true where it was closed
 * @param laddered the phases whose steps are to be told for it
 * @param silence where people dismissed or waived it
 * @param knownAt when finding and phases were both known, or when it was closed
 * @param decidedAt when it was decided
 */
public record Change(
        Finding finding,
        Version version,
        boolean gone,
        List<String> laddered,
        Optional<Silence> silence,
        Instant knownAt,
        Instant decidedAt) {

    /** When what it says holds: of what was decided under the version before, since the decision. */
    Instant momentFor(Climb climb) {
        return climb.open() && climb.sequence() == version.sequence() ? decidedAt : knownAt;
    }
}
