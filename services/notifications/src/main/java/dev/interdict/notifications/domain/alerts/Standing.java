package dev.interdict.notifications.domain.alerts;

import java.time.Instant;
import java.util.List;

/**
 * Where a phase of the programme stands at the instant of a step.
 *
 * @param legalTime civil time and zone
 * @param notice true where the phase says something and prohibits nothing
 */
public record Standing(
        String phase, Instant effectiveAt, String legalTime, boolean past, boolean notice, List<String> prohibits) {

    /** True where it is more than a notice. */
    public boolean prohibitsSomething() {
        return !notice && !prohibits.isEmpty();
    }
}
