package dev.interdict.screening.watchlists;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** JSON documents read entry by entry: an array of objects, an object that holds one array of them, or one object a line. */
final class JsonEntries {

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Limits.LONGEST_TEXT)
                            .maxNestingDepth(Limits.DEEPEST)
                            .maxNumberLength(100)
                            .build())
                    .build())
            .build();

    private JsonEntries() {}

    /**
     * Takes the entries.
     *
     * @param array the name under which an object holds them; not looked at where the document is none
     */
    static void read(Reader text, String array, Consumer<JsonNode> taker) throws IOException {
        try (var parser = JSON.getFactory().createParser(text)) {
            var first = parser.nextToken();
            if (first == JsonToken.START_ARRAY) {
                elements(parser, taker);
            } else if (first == JsonToken.START_OBJECT && !array.isEmpty()) {
                within(parser, array, taker);
            } else {
                lines(parser, taker);
            }
            if (parser.nextToken() != null) {
                throw BadList.at(
                        parser.currentLocation().getLineNr(), "something stands behind the end of the document");
            }
        } catch (JsonProcessingException damaged) {
            var at = damaged.getLocation();
            throw BadList.at(at == null ? 1 : at.getLineNr(), "the JSON is damaged or cut off");
        }
    }

    /** The value's texts: of a text itself, of an array each; none where it is absent. */
    static List<String> texts(JsonNode value) {
        return (value.isArray() ? value.valueStream() : Stream.of(value))
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText)
                .filter(text -> !text.isBlank() && !text.equals("null"))
                .toList();
    }

    private static void within(JsonParser parser, String array, Consumer<JsonNode> taker) throws IOException {
        var found = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY && name.equals(array)) {
                elements(parser, taker);
                found = true;
            } else {
                parser.skipChildren();
            }
        }
        if (!found) {
            throw new BadList("The document has no array /" + array + ".");
        }
    }

    private static void elements(JsonParser parser, Consumer<JsonNode> taker) throws IOException {
        for (var i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            take(parser, i, taker);
        }
    }

    private static void lines(JsonParser parser, Consumer<JsonNode> taker) throws IOException {
        for (var i = 0; parser.currentToken() != null; i++) {
            take(parser, i, taker);
            parser.nextToken();
        }
    }

    private static void take(JsonParser parser, int index, Consumer<JsonNode> taker) throws IOException {
        var line = parser.currentLocation().getLineNr();
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw BadList.at(line, "an object was expected at /" + index);
        }
        try {
            taker.accept(JSON.readTree(parser));
        } catch (BadList bad) {
            throw new BadList("Line " + line + ", /" + index + ": " + bad.sentence());
        }
    }
}
