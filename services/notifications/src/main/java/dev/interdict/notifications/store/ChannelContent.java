package dev.interdict.notifications.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.interdict.notifications.domain.channels.ChannelTypes;
import dev.interdict.notifications.domain.channels.Secret;
import dev.interdict.notifications.domain.channels.Settings;
import dev.interdict.notifications.secrets.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Channels' settings as rows keep them: JSON, in which secrets are encrypted. */
@ApplicationScoped
class ChannelContent {

    private final ChannelTypes types;
    private final ObjectMapper json;

    ChannelContent(ChannelTypes types, Vault vault) {
        this.types = types;
        this.json = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(new SimpleModule()
                        .addSerializer(new Sealing(vault))
                        .addDeserializer(Secret.class, new Opening(vault)))
                .build();
    }

    String write(Settings settings) {
        try {
            return json.writeValueAsString(settings);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    Settings read(String type, String text) {
        try {
            return json.readValue(text, types.of(type).orElseThrow().settings());
        } catch (JsonProcessingException malformed) {
            throw new UncheckedIOException("A row does not hold the settings of a channel", malformed);
        }
    }

    private static final class Sealing extends StdSerializer<Secret> {

        private final transient Vault vault;

        Sealing(Vault vault) {
            super(Secret.class);
            this.vault = vault;
        }

        @Override
        public void serialize(Secret secret, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(vault.encrypt(secret.text()));
        }
    }

    private static final class Opening extends StdDeserializer<Secret> {

        private final transient Vault vault;

        Opening(Vault vault) {
            super(Secret.class);
            this.vault = vault;
        }

        @Override
        public Secret deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return new Secret(vault.decrypt(in.getText()));
        }
    }
}
