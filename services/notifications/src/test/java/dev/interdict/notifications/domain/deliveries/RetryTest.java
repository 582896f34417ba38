package dev.interdict.notifications.domain.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryTest {

    private static final Instant NOW = Instant.parse("2024-09-29T04:00:00Z");

    /** Three days before. */
    private static final Instant SINCE = Instant.parse("2024-09-26T04:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "1, 2024-09-29T04:00:05Z",
        "2, 2024-09-29T04:05:00Z",
        "3, 2024-09-29T04:30:00Z",
        "4, 2024-09-29T06:00:00Z",
        "5, 2024-09-29T09:00:00Z",
        "6, 2024-09-29T14:00:00Z",
        "7, 2024-09-29T18:00:00Z",
        "8, 2024-09-30T00:00:00Z",
        "9, 2024-09-30T04:00:00Z",
    })
    void each_wait_is_longer_than_the_one_before(int tries, Instant next) {
        assertThat(RetryRules.after(tries, SINCE, answered(500, 0), NOW, 0))
                .isEqualTo(new Verdict(DeliveryState.FAILED, next, false));
    }

    @Test
    void the_tenth_failure_is_the_last() {
        assertThat(RetryRules.after(10, SINCE, answered(500, 0), NOW, 0))
                .isEqualTo(new Verdict(DeliveryState.GIVEN_UP, null, false));
    }

    @Test
    void what_was_tried_more_often_as_others_followed_it_is_not_given_up_earlier() {
        assertThat(RetryRules.after(10, SINCE.plusSeconds(1), answered(500, 0), NOW, 0))
                .isEqualTo(new Verdict(DeliveryState.FAILED, Instant.parse("2024-09-30T04:00:00Z"), false));
        assertThat(RetryRules.after(40, SINCE.plusSeconds(1), answered(500, 0), NOW, 0)
                        .state())
                .isEqualTo(DeliveryState.FAILED);
        assertThat(RetryRules.after(40, SINCE, answered(500, 0), NOW, 0).state())
                .isEqualTo(DeliveryState.GIVEN_UP);
    }

    @Test
    void jitter_adds_up_to_a_tenth() {
        assertThat(next(RetryRules.after(2, SINCE, answered(500, 0), NOW, 1))).isEqualTo("2024-09-29T04:05:30Z");
        assertThat(next(RetryRules.after(2, SINCE, answered(500, 0), NOW, 0.5))).isEqualTo("2024-09-29T04:05:15Z");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204, 299})
    void only_2xx_is_success(int status) {
        assertThat(RetryRules.after(1, SINCE, answered(status, 0), NOW, 0))
                .isEqualTo(new Verdict(DeliveryState.DELIVERED, null, false));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 400, 401, 404, 429, 500, 502, 503})
    void everything_else_is_tried_again(int status) {
        assertThat(RetryRules.after(1, SINCE, answered(status, 0), NOW, 0).state())
                .isEqualTo(DeliveryState.FAILED);
    }

    @Test
    void silence_is_tried_again() {
        assertThat(RetryRules.after(
                        1, SINCE, new Outcome.Unreachable("The endpoint does not take connections."), NOW, 0))
                .isEqualTo(new Verdict(DeliveryState.FAILED, Instant.parse("2024-09-29T04:00:05Z"), false));
    }

    @Test
    void gone_is_gone() {
        assertThat(RetryRules.after(1, SINCE, answered(410, 0), NOW, 0))
                .isEqualTo(new Verdict(DeliveryState.GIVEN_UP, null, true));
    }

    @Test
    void who_is_busy_may_ask_for_more_time_but_not_for_less() {
        assertThat(next(RetryRules.after(1, SINCE, answered(429, 120), NOW, 0))).isEqualTo("2024-09-29T04:02:00Z");
        assertThat(next(RetryRules.after(1, SINCE, answered(503, 120), NOW, 0))).isEqualTo("2024-09-29T04:02:00Z");
        assertThat(next(RetryRules.after(2, SINCE, answered(503, 120), NOW, 0))).isEqualTo("2024-09-29T04:05:00Z");
        assertThat(next(RetryRules.after(1, SINCE, answered(500, 120), NOW, 0))).isEqualTo("2024-09-29T04:00:05Z");
        assertThat(next(RetryRules.after(1, SINCE, answered(503, 999_999), NOW, 0)))
                .isEqualTo("2024-09-30T04:00:00Z");
    }

    private static @Nullable String next(Verdict verdict) {
        return String.valueOf(verdict.nextAt());
    }

    private static Outcome answered(int status, long retryAfterSeconds) {
        return new Outcome.Answered(status, "", Duration.ofSeconds(retryAfterSeconds));
    }
}
