package dev.interdict.notifications.delivery;

import dev.interdict.notifications.domain.channels.ChannelType;
import dev.interdict.notifications.domain.channels.Settings;
import dev.interdict.notifications.domain.deliveries.Outcome;
import io.smallrye.mutiny.Uni;
import java.time.Instant;

/** Speaks to one kind of channel. That somebody speaks to a kind is all that makes it one that can be set. */
interface Speaker<S extends Settings> {

    /** The kind. */
    ChannelType<S> speaksTo();

    /** Says it once; {@code at} is the wall time of the try. Every failure is an outcome. */
    Uni<Outcome> say(Notice notice, S settings, Instant at);
}
