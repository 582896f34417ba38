package dev.interdict.notifications.shapes;

import dev.interdict.notifications.domain.routes.Silence;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A silence; {@code from} and {@code until} are product instants. */
public record ShownSilence(UUID id, Map<String, Object> match, Instant from, Instant until, String by, String comment) {

    public static ShownSilence of(Silence silence) {
        return new ShownSilence(
                silence.id(),
                ShownRoute.match(silence.match()),
                silence.from(),
                silence.until(),
                silence.by(),
                silence.comment());
    }
}
