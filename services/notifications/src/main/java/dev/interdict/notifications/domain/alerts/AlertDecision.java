package dev.interdict.notifications.domain.alerts;

/** What a part of a step changes. */
public sealed interface AlertDecision {

    /** Nobody was told of the step before. */
    record Raised(Alert alert, Step step) implements AlertDecision {}

    /** The alert stands already, and this part adds findings to it. */
    record Extended(Alert alert, Step step) implements AlertDecision {}

    /** This part was taken before. */
    record Repeated() implements AlertDecision {}
}
