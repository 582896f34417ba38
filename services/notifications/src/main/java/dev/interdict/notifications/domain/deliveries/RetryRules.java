package dev.interdict.notifications.domain.deliveries;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * When a delivery is tried again: ten times within three days and a bit, longer than a weekend. What is tried more
 * often, as others wait for it, is not given up before three days are over.
 */
public final class RetryRules {

    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    private static final Duration AT_LEAST = Duration.ofDays(3);

    private static final Duration LONGEST_ASKED_FOR = Duration.ofHours(24);
    private static final double SPREAD = 0.1;

    private RetryRules() {}

    /**
     * Decides after a try.
     *
     * @param tries how often it was tried, this one included
     * @param since product instant of the first try, or earlier
     * @param now product instant
     * @param jitter 0 to 1: how much of a tenth is added to the wait
     */
    public static Verdict after(int tries, Instant since, Outcome outcome, Instant now, double jitter) {
        if (outcome.isSuccess()) {
            return new Verdict(DeliveryState.DELIVERED, null, false);
        }
        if (outcome instanceof Outcome.Answered answer && answer.isGone()) {
            return new Verdict(DeliveryState.GIVEN_UP, null, true);
        }
        if (tries > WAITS.size() && !now.isBefore(since.plus(AT_LEAST))) {
            return new Verdict(DeliveryState.GIVEN_UP, null, false);
        }
        var wait = longer(spread(WAITS.get(Math.min(tries, WAITS.size()) - 1), jitter), askedFor(outcome));
        return new Verdict(DeliveryState.FAILED, now.plus(wait).truncatedTo(ChronoUnit.SECONDS), false);
    }

    private static Duration spread(Duration wait, double jitter) {
        return wait.plusMillis(Math.round(wait.toMillis() * SPREAD * jitter));
    }

    private static Duration askedFor(Outcome outcome) {
        return outcome instanceof Outcome.Answered answer && answer.isBusy()
                ? shorter(answer.retryAfter(), LONGEST_ASKED_FOR)
                : Duration.ZERO;
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? b : a;
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
