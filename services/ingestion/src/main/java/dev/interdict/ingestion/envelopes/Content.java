package dev.interdict.ingestion.envelopes;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.interdict.ingestion.domain.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** Takes what stands under a key of a JSON document that is known to be well-formed. */
final class Content {

    static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Limits.DEPTH)
                    .maxStringLength(Limits.TEXT)
                    .maxNumberLength(Limits.NUMBER)
                    .build())
            .build();

    private Content() {}

    /** Takes the value of a key at the root, to its last token. */
    interface Field {
        void take(String key, JsonParser json) throws IOException;
    }

    /** Writes what stands under the key: an object as JSON, a text as it is. */
    static void write(InputStream document, String key, OutputStream out) throws IOException {
        fields(document, Set.of(key), (name, json) -> {
            switch (json.currentToken()) {
                case START_OBJECT -> copy(json, out);
                case VALUE_STRING -> out.write(json.getText().getBytes(StandardCharsets.UTF_8));
                default -> throw new Unopenable("What stands under %s is no SBOM.".formatted(key));
            }
        });
    }

    /** The fields at the root that are asked for; none of them may stand twice, or readers differ on which counts. */
    static void fields(InputStream document, Set<String> keys, Field field) throws IOException {
        var left = new HashSet<>(keys);
        try (var json = JSON.createParser(document)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                var key = json.currentName();
                json.nextToken();
                if (!keys.contains(key)) {
                    json.skipChildren();
                } else if (left.remove(key)) {
                    field.take(key, json);
                } else {
                    throw new Unopenable("The key %s stands twice. Send it once.".formatted(key));
                }
            }
        } catch (StreamConstraintsException beyond) {
            throw new Unopenable(
                    "It holds a text of more than %d characters, a number of more than %d digits, or is nested deeper than %d levels."
                            .formatted(Limits.TEXT, Limits.NUMBER, Limits.DEPTH));
        }
    }

    private static void copy(JsonParser json, OutputStream out) throws IOException {
        try (var generator = JSON.createGenerator(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            generator.copyCurrentStructureExact(json);
        }
    }
}
