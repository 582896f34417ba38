package dev.interdict.notifications.domain.channels;

import org.jspecify.annotations.Nullable;

/**
 * A channel as somebody wants it.
 *
 * @param secret null where the one it has is to stay, or a new one is to be made
 */
public record ChannelDraft(
        String name, boolean enabled, String url, @Nullable Secret secret) {

    /** The channel, with the secret that is to be used where the draft brings none. */
    public Channel with(Secret otherwise) {
        return new Channel(name, enabled, new Webhook(url, secret == null ? otherwise : secret));
    }
}
