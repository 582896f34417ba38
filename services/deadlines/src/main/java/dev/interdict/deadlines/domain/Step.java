package dev.interdict.deadlines.domain;

import java.time.Instant;

/**
 * A rung of a phase's ladder.
 *
 * @param number its civil days: 0 is the phase's own instant, steps before it are negative
 * @param name such as T-90d, T or +30d
 */
public record Step(int number, String name, Kind kind, Instant dueAt) {}
