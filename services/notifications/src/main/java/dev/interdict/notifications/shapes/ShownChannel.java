package dev.interdict.notifications.shapes;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.interdict.notifications.domain.channels.Channel;
import dev.interdict.notifications.domain.channels.Secret;
import dev.interdict.notifications.domain.channels.SigningKeys;
import dev.interdict.notifications.domain.channels.Webhook;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The contract's channel.
 *
 * @param settings without secrets
 * @param secret only in the answer to the request that had it made
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ShownChannel(
        String name,
        String type,
        boolean enabled,
        Map<String, Object> settings,
        @Nullable String secret) {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    /** Writes null in place of every secret. */
    private static final ObjectMapper WITHOUT_SECRETS = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addSerializer(Secret.class, new Hidden()))
            .build();

    /** The channel; {@code made} is the secret that was just made, if one was. */
    public static ShownChannel of(Channel channel, @Nullable Secret made) {
        var settings = WITHOUT_SECRETS.convertValue(channel.settings(), MAP);
        settings.values().removeIf(Objects::isNull);
        if (channel.settings() instanceof Webhook webhook && SigningKeys.isPair(webhook.secret())) {
            settings.put("publicKey", SigningKeys.publicKey(webhook.secret()));
        }
        return new ShownChannel(
                channel.name(), channel.type().word(), channel.enabled(), settings, made == null ? null : made.text());
    }

    private static final class Hidden extends StdSerializer<Secret> {

        Hidden() {
            super(Secret.class);
        }

        @Override
        public void serialize(Secret secret, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeNull();
        }
    }
}
