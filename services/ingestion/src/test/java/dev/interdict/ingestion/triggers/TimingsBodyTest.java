package dev.interdict.ingestion.triggers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.ingestion.domain.Timings;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimingsBodyTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void eachStageCountsFromTheEndOfTheOneBefore() {
        var body = TimingsBody.of(
                new Timings(NOON, 10, 20, 30, NOON.plusMillis(100), NOON.plusMillis(250), NOON.plusMillis(1_250)));

        assertThat(body.storeMillis()).isEqualTo(40);
        assertThat(body.publishMillis()).isEqualTo(150);
        assertThat(body.screenMillis()).isEqualTo(1_000);
    }

    @Test
    void whatHasNotHappenedYetIsNull() {
        var body = TimingsBody.of(Timings.read(NOON, 1, 2, 3));

        assertThat(body.storedAt()).isNull();
        assertThat(body.storeMillis()).isNull();
        assertThat(body.publishMillis()).isNull();
        assertThat(body.screenMillis()).isNull();
    }
}
