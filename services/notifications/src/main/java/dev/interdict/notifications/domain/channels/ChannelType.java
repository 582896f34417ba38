package dev.interdict.notifications.domain.channels;

import dev.interdict.notifications.domain.reading.Fields;
import org.jspecify.annotations.Nullable;

/**
 * A kind of channel. The record of its settings holds it; whoever speaks to it makes it known.
 *
 * @param word the contract's word
 * @param settings what is known of the other side of a channel of this kind
 * @param tellsEachFinding true where every finding of an alert is an event of its own, false where a message shows some
 */
public record ChannelType<S extends Settings>(
        String word, Class<S> settings, boolean tellsEachFinding, Reading<S> reading) {

    S read(Fields fields, @Nullable Settings before, Circumstances given) {
        return reading.read(fields, settings.isInstance(before) ? settings.cast(before) : null, given);
    }

    /** Reads settings as somebody sent them. */
    @FunctionalInterface
    public interface Reading<S extends Settings> {

        /**
         * Reads settings; the fields remember what is wrong.
         *
         * @param before those that the channel has; null where it is new, or was of another kind
         */
        S read(Fields fields, @Nullable S before, Circumstances given);
    }
}
