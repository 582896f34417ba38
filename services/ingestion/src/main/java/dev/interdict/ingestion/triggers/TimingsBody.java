package dev.interdict.ingestion.triggers;

import dev.interdict.ingestion.domain.Timings;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An SBOM's way in time, stage by stage: each stage's milliseconds count from the end of the one before. */
@Schema(
        name = "Timings",
        description = "Wall time, stage by stage; the milliseconds of a stage count from the end of the one before."
                + " What has not happened yet is null.")
record TimingsBody(
        @Schema(description = "When the upload began to come in.", examples = "2026-11-22T10:15:30.120Z")
        Instant receivedAt,

        @Schema(description = "How long its bytes took to come in.", examples = "4")
        long receiveMillis,

        @Schema(description = "How long it waited for room to be read.", examples = "0")
        long waitMillis,

        @Schema(description = "How long reading it took.", examples = "6")
        long readMillis,

        @Schema(
                description = "When it was written to the database; null in the answer to the upload itself.",
                examples = "2026-11-22T10:15:30.138Z")
        @Nullable
        Instant storedAt,

        @Schema(description = "How long writing it took.", examples = "8") @Nullable
        Long storeMillis,

        @Schema(
                description = "When Kafka had acknowledged all of its components.",
                examples = "2026-11-22T10:15:30.150Z")
        @Nullable
        Instant publishedAt,

        @Schema(description = "How long it took until they were sent.", examples = "12") @Nullable
        Long publishMillis,

        @Schema(
                description = "When screening had answered that it is screened or rejected.",
                examples = "2026-11-22T10:15:30.190Z")
        @Nullable
        Instant screenedAt,

        @Schema(description = "How long screening took.", examples = "40") @Nullable
        Long screenMillis) {

    static TimingsBody of(Timings timings) {
        return new TimingsBody(
                timings.receivedAt(),
                timings.receiveMillis(),
                timings.waitMillis(),
                timings.readMillis(),
                timings.storedAt(),
                millis(timings.readAt(), timings.storedAt()),
                timings.publishedAt(),
                millis(timings.storedAt(), timings.publishedAt()),
                timings.screenedAt(),
                millis(timings.publishedAt(), timings.screenedAt()));
    }

    /** Never negative, though clocks of replicas may differ; null where one of the instants is. */
    private static @Nullable Long millis(@Nullable Instant from, @Nullable Instant to) {
        return from == null || to == null
                ? null
                : Math.max(0, Duration.between(from, to).toMillis());
    }
}
