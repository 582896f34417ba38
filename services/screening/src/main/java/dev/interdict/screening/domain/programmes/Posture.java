package dev.interdict.screening.domain.programmes;

/**
 * What a phase says of a component in a project at an instant.
 *
 * @param posture upcoming, prohibited, not-enforced, obliged, advised, exempt, review or not-applicable
 * @param told whether the phase's steps are told for it
 */
public record Posture(String phase, String posture, String because, boolean told) {}
