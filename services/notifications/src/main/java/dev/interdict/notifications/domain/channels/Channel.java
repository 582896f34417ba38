package dev.interdict.notifications.domain.channels;

/**
 * Somewhere to send alerts.
 *
 * @param enabled false where nothing is sent to it until it is set again
 */
public record Channel(String name, boolean enabled, Settings settings) {

    /** This channel's kind. */
    public ChannelType<?> type() {
        return settings.type();
    }
}
