package dev.interdict.deadlines.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * People want to hear nothing of a finding.
 *
 * @param until when that ends by itself; empty where it does not
 */
public record Silence(Instant since, Optional<Instant> until) {

    boolean lastsAt(Instant moment) {
        return until.isEmpty() || until.get().isAfter(moment);
    }
}
