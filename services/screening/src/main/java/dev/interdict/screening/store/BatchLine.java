package dev.interdict.screening.store;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.interdict.schemas.ingestion.Component;
import dev.interdict.screening.store.SbomStore.Written;
import java.util.UUID;

/** A batch's row but for its payload, which begins at {@code start}, counted from 1. */
@JsonNaming(SnakeCaseStrategy.class)
record BatchLine(
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
        int length) {

    static BatchLine of(Written written, int start) {
        var batch = written.batch();
        return new BatchLine(
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
                written.matches(),
                written.keys(),
                start,
                written.payload().length);
    }
}
