package dev.interdict.notifications;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.interdict.notifications.shapes.WordsOfEnums;

/** The mapper as the running service has it. */
public final class Json {

    private Json() {}

    public static ObjectMapper mapper() {
        var json = new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        new WordsOfEnums().customize(json);
        return json;
    }
}
