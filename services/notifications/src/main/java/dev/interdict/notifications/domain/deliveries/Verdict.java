package dev.interdict.notifications.domain.deliveries;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a try.
 *
 * @param nextAt product instant of the next one; null where none follows
 * @param gone true where the other side said that it is gone for good
 */
public record Verdict(DeliveryState state, @Nullable Instant nextAt, boolean gone) {}
