package dev.interdict.deadlines.domain;

import java.time.Instant;

/**
 * A finding whose silence ends by itself.
 *
 * @param programme in the newest version that is known
 */
public record Wake(Project project, Programme programme, Finding finding, Climb climb, Instant at) {}
