package dev.interdict.ingestion.formats;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

/** The entries that have a reference, and which depends on which, as a document says it. */
final class Graph {

    private final Map<String, Node> byReference = new HashMap<>();
    private int repeated;

    /** The entry has the reference; where another has it already, that one keeps it. */
    void define(String reference, Node entry) {
        var known = byReference.get(reference);
        if (known == null) {
            byReference.put(reference, entry);
        } else if (known.name == null) {
            known.isMentionOf(entry);
            byReference.put(reference, entry);
        } else {
            entry.standsBehind(known);
            repeated++;
        }
    }

    /** Reads the list of dependencies. */
    void read(String pointer, Walk walk) throws IOException {
        walk.items(pointer, item -> {
            var from = new ArrayList<Node>(1);
            var to = new ArrayList<Node>();
            walk.fields(item, name -> {
                switch (name) {
                    case "ref" -> walk.texts(item + "/ref", (at, text) -> from.add(mentioned(text)));
                    case "dependsOn" -> walk.texts(item + "/dependsOn", (at, text) -> to.add(mentioned(text)));
                    default -> walk.skip();
                }
            });
            from.forEach(node -> to.forEach(node::dependsOn));
        });
    }

    /** How many entries have a reference that another has already. */
    int repeated() {
        return repeated;
    }

    /** How many references are named that no entry has. */
    long dangling() {
        return byReference.values().stream().filter(node -> node.name == null).count();
    }

    /** The node of a reference, whether or not an entry that has it was found yet. */
    Node mentioned(String reference) {
        return byReference.computeIfAbsent(reference, absent -> new Node(null));
    }
}
