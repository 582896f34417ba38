package dev.interdict.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PercentilesTest {

    private static final List<Long> NANOS = List.of(30_000_000L, 10_000_000L, 20_000_000L, 1_234_567L);

    @Test
    void takesTheNearestRank() {
        assertThat(Percentiles.millis(NANOS, 50)).isEqualTo(10.0);
        assertThat(Percentiles.millis(NANOS, 99)).isEqualTo(30.0);
        assertThat(Percentiles.millis(NANOS, 1)).isEqualTo(1.23);
    }
}
