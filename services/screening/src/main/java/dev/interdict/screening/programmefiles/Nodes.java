package dev.interdict.screening.programmefiles;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads values out of a tree that may not fit the schema: what is missing or of another type is empty. */
final class Nodes {

    private Nodes() {}

    static String text(JsonNode node, String name) {
        return node.path(name).asText("");
    }

    static List<JsonNode> elements(JsonNode node, String name) {
        return node.path(name).isArray() ? node.path(name).valueStream().toList() : List.of();
    }

    static List<String> strings(JsonNode node, String name) {
        return elements(node, name).stream().map(JsonNode::asText).toList();
    }

    static Set<String> set(JsonNode node, String name) {
        return Set.copyOf(strings(node, name));
    }

    static List<String> each(JsonNode node, String list, String name) {
        return elements(node, list).stream().map(one -> text(one, name)).toList();
    }

    /** The word as the name of an enum's constant. */
    static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
