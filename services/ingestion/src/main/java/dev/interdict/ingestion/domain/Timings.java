package dev.interdict.ingestion.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When an SBOM came how far, by wall time.
 *
 * @param readMillis how long reading it took
 * @param screenedAt when screening had an answer; null before
 */
public record Timings(
        Instant receivedAt, long readMillis, @Nullable Instant screenedAt) {}
