package dev.interdict.ingestion.triggers;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tags as clients send them: a list of names or of objects with a name, or a text with commas between them. */
final class Tags extends JsonDeserializer<List<String>> {

    /** A tag as JSON has it. */
    record Tag(@Nullable String name) {}

    static List<String> separated(String text) {
        return told(Stream.of(text.split(",", -1)));
    }

    @Override
    public List<String> deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (json.hasToken(JsonToken.VALUE_STRING)) {
            return separated(json.getText());
        }
        if (!json.isExpectedStartArrayToken()) {
            return context.reportInputMismatch(this, "neither a list nor a text");
        }
        var tags = new ArrayList<String>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            tags.add(json.hasToken(JsonToken.VALUE_STRING) ? json.getText() : named(json, context));
        }
        return told(tags.stream());
    }

    private static String named(JsonParser json, DeserializationContext context) throws IOException {
        var tag = json.hasToken(JsonToken.VALUE_NULL) ? null : context.readValue(json, Tag.class);
        return tag == null || tag.name() == null ? "" : tag.name();
    }

    private static List<String> told(Stream<String> tags) {
        return tags.map(String::strip).filter(tag -> !tag.isEmpty()).distinct().toList();
    }
}
