package dev.interdict.screening.store;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.interdict.schemas.ingestion.Component;
import dev.interdict.schemas.ingestion.ComponentsRead;
import java.util.UUID;

/**
 * A batch as it is kept: with its vendor keys, and what was matched in it.
 *
 * @param payload the batch, packed
 * @param matches JSON
 * @param keys second halves of the vendor keys, as PostgreSQL reads an array from a text
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record WrittenBatch(ComponentsRead batch, byte[] payload, String matches, String keys) {

    /** Its row; the payload begins at {@code start}, counted from 1. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Line(
            UUID sbom,
            UUID project,
            String version,
            String slot,
            long revision,
            int batches,
            int batch,
            int components,
            String matches,
            String keys,
            int start,
            int length) {}

    Line line(int start) {
        return new Line(
                batch.getSbomId(),
                batch.getProjectId(),
                batch.getVersion(),
                batch.getSlot(),
                batch.getRevision(),
                batch.getBatches(),
                batch.getBatch(),
                batch.getComponents().stream()
                        .mapToInt(Component::getOccurrences)
                        .sum(),
                matches,
                keys,
                start,
                payload.length);
    }
}
