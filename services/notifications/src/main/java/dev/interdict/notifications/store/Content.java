package dev.interdict.notifications.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;

/** Values that rows keep as JSON text. */
@ApplicationScoped
class Content {

    private final ObjectMapper json;

    Content(ObjectMapper json) {
        this.json = json;
    }

    String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException malformed) {
            throw new UncheckedIOException("A row does not hold a " + type.getSimpleName(), malformed);
        }
    }
}
