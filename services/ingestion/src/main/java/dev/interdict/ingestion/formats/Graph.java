package dev.interdict.ingestion.formats;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which reference depends on which, as a document says it. */
final class Graph {

    private final Map<String, String> references = new HashMap<>();
    private final Map<String, List<String>> dependencies = new HashMap<>();

    /** Reads the list of dependencies. */
    void read(String pointer, Walk walk) throws IOException {
        walk.items(pointer, item -> {
            var from = new ArrayList<String>();
            var to = new ArrayList<String>();
            walk.fields(item, name -> {
                switch (name) {
                    case "ref" -> walk.texts(item + "/ref", (at, text) -> from.add(one(text)));
                    case "dependsOn" -> walk.texts(item + "/dependsOn", (at, text) -> to.add(one(text)));
                    default -> walk.skip();
                }
            });
            from.forEach(ref -> dependencies
                    .computeIfAbsent(ref, absent -> new ArrayList<>())
                    .addAll(to));
        });
    }

    /** What the reference depends on, in the document's order. */
    List<String> of(String reference) {
        return dependencies.getOrDefault(reference, List.of());
    }

    /** How many references the graph names that none of the entries has. */
    long dangling(Map<String, Entry> entries) {
        return references.keySet().stream()
                .filter(reference -> !entries.containsKey(reference))
                .count();
    }

    private String one(String reference) {
        var known = references.putIfAbsent(reference, reference);
        return known == null ? reference : known;
    }
}
