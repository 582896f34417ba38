package dev.interdict.ingestion.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When an SBOM came how far, by wall time.
 *
 * @param receivedAt when its upload began to come in
 * @param receiveMillis how long its bytes took to come in
 * @param waitMillis how long it waited for room to be read
 * @param readMillis how long reading it took
 * @param storedAt when all of it was written; null before
 * @param publishedAt when Kafka had acknowledged all of its components; null before
 * @param screenedAt when screening had an answer; null before
 */
public record Timings(
        Instant receivedAt,
        long receiveMillis,
        long waitMillis,
        long readMillis,
        @Nullable Instant storedAt,
        @Nullable Instant publishedAt,
        @Nullable Instant screenedAt) {

    /** Of an upload that is read and not yet stored. */
    public static Timings read(Instant receivedAt, long receiveMillis, long waitMillis, long readMillis) {
        return new Timings(receivedAt, receiveMillis, waitMillis, readMillis, null, null, null);
    }

    /** When it was read. */
    public Instant readAt() {
        return receivedAt.plusMillis(receiveMillis + waitMillis + readMillis);
    }
}
