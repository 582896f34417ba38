package dev.interdict.deadlines.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.interdict.deadlines.domain.Finding;
import dev.interdict.deadlines.domain.Silence;
import dev.interdict.deadlines.domain.Span;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;

/** Values as JSON text: in columns that nobody searches, and as the list that one statement works through. */
@ApplicationScoped
class Json {

    /** What a statement selects whose rows are to come as one text: those of {@code row}. */
    static final String ROWS = "cast(coalesce(json_agg(row), '[]') as text)";

    private static final TypeReference<List<String>> WORDS = new TypeReference<>() {};
    private static final TypeReference<List<Span>> SPANS = new TypeReference<>() {};

    private final ObjectMapper mapper;

    Json(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    List<String> words(String json) {
        return read(json, WORDS);
    }

    List<Span> spans(String json) {
        return read(json, SPANS);
    }

    Finding finding(String json) {
        return read(json, Finding.class);
    }

    Silence silence(String json) {
        return read(json, Silence.class);
    }

    /** What was selected as {@link #ROWS}. */
    <T> List<T> rows(String json, Class<T> type) {
        return read(json, mapper.getTypeFactory().constructCollectionType(List.class, type));
    }

    private <T> T read(String json, Class<T> type) {
        return read(json, mapper.constructType(type));
    }

    private <T> T read(String json, TypeReference<T> type) {
        return read(json, mapper.constructType(type.getType()));
    }

    @SuppressWarnings("TypeParameterUnusedInFormals")
    private <T> T read(String json, JavaType type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException corrupt) {
            throw new UncheckedIOException(corrupt);
        }
    }
}
