package dev.interdict.deadlines.domain;

import java.time.Instant;
import java.util.List;

/**
 * What a decision of screening says of a finding.
 *
 * @param gone true where it was closed
 * @param laddered the phases whose steps are to be told for it
 * @param knownAt when finding and phases were both known, or when it was closed
 * @param decidedAt when it was decided
 */
public record Change(
        Finding finding, Version version, boolean gone, List<String> laddered, Instant knownAt, Instant decidedAt) {}
