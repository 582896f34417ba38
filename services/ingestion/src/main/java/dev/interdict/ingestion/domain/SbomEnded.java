package dev.interdict.ingestion.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An SBOM has come to its end: screening has compared all of it, or could not.
 *
 * @param problems why it was rejected; empty where it was not
 */
public record SbomEnded(UUID sbomId, SbomState state, List<String> problems, Instant wallTime) {}
