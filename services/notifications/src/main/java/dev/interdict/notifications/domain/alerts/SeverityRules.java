package dev.interdict.notifications.domain.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/**
 * How urgent a step is: by the time that is left until what it is about takes effect.
 *
 * @param sure the scale of steps with a finding that is sure
 * @param review the scale of steps of which a person has to look at each finding
 */
public record SeverityRules(SeverityScale sure, SeverityScale review) {

    /** The step's severity. What is in effect is the gravest of its scale, what has no phase ahead the mildest. */
    public Severity severity(Step step) {
        var scale = step.isReview() ? review : sure;
        return switch (step.kind()) {
            case RESOLVED -> Severity.LOW;
            case IN_EFFECT, STILL_PRESENT -> scale.gravest();
            case APPROACHING ->
                step.phase() == null
                        ? byStanding(step, scale)
                        : byTimeLeft(step, step.phase().effectiveAt(), scale);
            case DETECTED, ANNOUNCED, AMENDED -> byStanding(step, scale);
        };
    }

    private static Severity byStanding(Step step, SeverityScale scale) {
        if (step.standing().stream().anyMatch(phase -> phase.past() && phase.prohibitsSomething())) {
            return scale.gravest();
        }
        return step.standing().stream()
                .filter(phase -> !phase.past() && !phase.notice())
                .map(Standing::effectiveAt)
                .min(Comparator.naturalOrder())
                .map(effectiveAt -> byTimeLeft(step, effectiveAt, scale))
                .orElse(scale.mildest());
    }

    private static Severity byTimeLeft(Step step, Instant effectiveAt, SeverityScale scale) {
        return scale.at(Duration.between(step.at(), effectiveAt));
    }
}
