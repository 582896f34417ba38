package dev.interdict.notifications.delivery;

import dev.interdict.notifications.domain.channels.Settings;
import dev.interdict.notifications.domain.deliveries.Outcome;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** All speakers: whoever sends need not know the kind of a channel. */
@ApplicationScoped
public class Speakers {

    private final List<Speaker<?>> all;

    Speakers(@All List<Speaker<?>> all) {
        this.all = all;
    }

    /** Says it once on the channel with these settings; {@code at} is wall time. Every failure is an outcome. */
    public Uni<Outcome> say(Notice notice, Settings settings, Instant at) {
        return all.stream()
                .filter(speaker -> speaker.speaksTo().isInstance(settings))
                .findFirst()
                .map(speaker -> say(speaker, notice, settings, at))
                .orElseThrow();
    }

    private static <S extends Settings> Uni<Outcome> say(
            Speaker<S> speaker, Notice notice, Settings settings, Instant at) {
        return speaker.say(notice, speaker.speaksTo().cast(settings), at);
    }
}
