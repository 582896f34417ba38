package dev.interdict.notifications.domain.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/** How urgent a step is: by the time that is left until what it is about takes effect. */
public final class SeverityRules {

    /** Steps are counted in civil days, which daylight saving makes an hour longer or shorter. */
    private static final Duration CIVIL = Duration.ofHours(2);

    private SeverityRules() {}

    /** The step's severity; one lower where a person has to look at each of its findings. */
    public static Severity severity(Step step) {
        var severity = ofKind(step);
        return step.isReview() ? severity.lower() : severity;
    }

    private static Severity ofKind(Step step) {
        return switch (step.kind()) {
            case RESOLVED -> Severity.LOW;
            case IN_EFFECT, STILL_PRESENT -> Severity.CRITICAL;
            case APPROACHING ->
                step.phase() == null
                        ? byStanding(step)
                        : byTimeLeft(step.at(), step.phase().effectiveAt());
            case DETECTED, ANNOUNCED, AMENDED -> byStanding(step);
        };
    }

    private static Severity byStanding(Step step) {
        if (step.standing().stream().anyMatch(phase -> phase.past() && phase.prohibitsSomething())) {
            return Severity.CRITICAL;
        }
        return step.standing().stream()
                .filter(phase -> !phase.past() && !phase.notice())
                .map(Standing::effectiveAt)
                .min(Comparator.naturalOrder())
                .map(effectiveAt -> byTimeLeft(step.at(), effectiveAt))
                .orElse(Severity.LOW);
    }

    private static Severity byTimeLeft(Instant from, Instant to) {
        var left = Duration.between(from, to);
        if (left.minus(CIVIL).compareTo(Duration.ofDays(90)) > 0) {
            return Severity.LOW;
        }
        if (left.minus(CIVIL).compareTo(Duration.ofDays(30)) > 0) {
            return Severity.MEDIUM;
        }
        return left.plus(CIVIL).compareTo(Duration.ofDays(7)) < 0 ? Severity.CRITICAL : Severity.HIGH;
    }
}
