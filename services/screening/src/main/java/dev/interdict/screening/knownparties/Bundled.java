package dev.interdict.screening.knownparties;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Reads YAML that comes with the product. */
final class Bundled {

    private static final YAMLMapper YAML = new YAMLMapper();

    private Bundled() {}

    static JsonNode tree(String resource) {
        try (InputStream in = Bundled.class.getResourceAsStream(resource)) {
            return YAML.readTree(Objects.requireNonNull(in));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<JsonNode> each(JsonNode node, String name) {
        return node.path(name).valueStream().toList();
    }

    static List<String> strings(JsonNode node, String name) {
        return each(node, name).stream().map(JsonNode::asText).toList();
    }

    /** The text under the name, which has to be there. */
    static String text(JsonNode node, String name) {
        return node.required(name).asText();
    }
}
