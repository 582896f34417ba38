package dev.interdict.notifications.domain.deliveries;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One try.
 *
 * @param at product instant
 * @param status HTTP status; null where there was no answer
 * @param answer the beginning of the answer, or why there was none
 */
public record Attempt(Instant at, @Nullable Integer status, String answer) {}
