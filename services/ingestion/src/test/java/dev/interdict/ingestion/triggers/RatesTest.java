package dev.interdict.ingestion.triggers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RatesTest {

    @Test
    void aCallerMaySendABurstAndHasToPauseThen() {
        var rates = new Rates(1, 3);

        assertThat(rates.pause("a")).isZero();
        assertThat(rates.pause("a")).isZero();
        assertThat(rates.pause("a")).isZero();
        assertThat(rates.pause("a")).isBetween(Duration.ofMillis(1), Duration.ofSeconds(1));
        assertThat(rates.pause("b")).isZero();
    }
}
