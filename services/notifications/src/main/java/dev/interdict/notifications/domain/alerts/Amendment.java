package dev.interdict.notifications.domain.alerts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an amendment of the programme did to a phase's day.
 *
 * @param from the day that was told before; null where none was
 * @param to the day that holds now; null where the phase was dropped, or has ended
 */
public record Amendment(
        String phase, @Nullable Instant from, @Nullable Instant to) {

    String inWords() {
        if (to == null) {
            return "phase %s was dropped or is over".formatted(phase);
        }
        return from == null
                ? "phase %s takes effect at %s".formatted(phase, to)
                : "phase %s was moved from %s to %s".formatted(phase, from, to);
    }
}
