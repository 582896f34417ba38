package dev.interdict.deadlines.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What whoever is told needs to know of a finding.
 *
 * @param score 0 to 1
 * @param field JSON pointer of the heaviest evidence
 * @param value the string that stands there
 * @param question what a person has to answer; null where the band asks none
 */
public record Finding(
        UUID id,
        String band,
        double score,
        String party,
        List<String> versions,
        String componentName,
        @Nullable String componentVersion,
        @Nullable String componentPurl,
        String field,
        String value,
        List<String> path,
        @Nullable String question,
        Instant openedAt) {}
