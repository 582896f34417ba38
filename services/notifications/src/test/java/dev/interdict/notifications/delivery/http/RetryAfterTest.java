package dev.interdict.notifications.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120 | 120",
                "0 | 0",
                "-5 | 0",
                "soon | 0",
                "99999999999999 | 0",
                "Sun, 29 Sep 2024 04:01:30 GMT | 90",
                "Sun, 29 Sep 2024 03:59:00 GMT | 0",
            })
    void it_is_seconds_or_a_date(String header, long seconds) {
        assertThat(RetryAfter.read(header, Instant.parse("2024-09-29T04:00:00Z"))
                        .toSeconds())
                .isEqualTo(seconds);
    }
}
