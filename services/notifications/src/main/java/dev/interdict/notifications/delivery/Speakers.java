package dev.interdict.notifications.delivery;

import dev.interdict.notifications.domain.channels.ChannelTypes;
import dev.interdict.notifications.domain.channels.Settings;
import dev.interdict.notifications.domain.deliveries.Outcome;
import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** All speakers, one for every kind of channel: whoever sends need not know the kind. */
@Startup
@ApplicationScoped
public class Speakers {

    private final List<Speaker<?>> all;
    private final ChannelTypes types;

    Speakers(@All List<Speaker<?>> all) {
        this.all = all;
        this.types = new ChannelTypes(all.stream().map(Speaker::speaksTo).toList());
    }

    /** The kinds that are spoken to. */
    @Produces
    @Singleton
    public ChannelTypes types() {
        return types;
    }

    /** Says it once on the channel with these settings; {@code at} is wall time. Every failure is an outcome. */
    public Uni<Outcome> say(Notice notice, Settings settings, Instant at) {
        return all.stream()
                .filter(speaker -> speaker.speaksTo().equals(settings.type()))
                .findFirst()
                .map(speaker -> say(speaker, notice, settings, at))
                .orElseThrow();
    }

    private static <S extends Settings> Uni<Outcome> say(
            Speaker<S> speaker, Notice notice, Settings settings, Instant at) {
        return speaker.say(notice, speaker.speaksTo().settings().cast(settings), at);
    }
}
