package dev.interdict.notifications.shapes;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/** In JSON an enum is its text, which is the contract's word. */
@Singleton
public class WordsOfEnums implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper json) {
        json.enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING);
        json.enable(DeserializationFeature.READ_ENUMS_USING_TO_STRING);
    }
}
