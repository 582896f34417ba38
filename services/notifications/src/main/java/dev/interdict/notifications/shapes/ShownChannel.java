package dev.interdict.notifications.shapes;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.interdict.notifications.domain.channels.Channel;
import org.jspecify.annotations.Nullable;

/**
 * The contract's channel.
 *
 * @param secret only in the answer to the request that had it made
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ShownChannel(
        String name,
        String type,
        boolean enabled,
        Settings settings,
        @Nullable String secret) {

    /** A webhook's settings, without its secret. */
    public record Settings(String url) {}

    public static ShownChannel of(Channel channel) {
        return new ShownChannel(
                channel.name(),
                channel.type(),
                channel.enabled(),
                new Settings(channel.settings().url()),
                null);
    }

    public static ShownChannel withItsSecret(Channel channel) {
        var shown = of(channel);
        return new ShownChannel(
                shown.name,
                shown.type,
                shown.enabled,
                shown.settings,
                channel.settings().secret().text());
    }
}
