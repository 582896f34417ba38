package dev.interdict.ingestion.formats;

import dev.interdict.ingestion.domain.Limits;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The ways from the root to each entry: the shortest by dependencies; for what they do not reach, through the entries
 * that it is nested in.
 */
final class Paths {

    private static final String LEFT_OUT = "...";

    private final @Nullable Entry root;
    private final Map<String, Entry> byReference;
    private final Map<String, String> before = new HashMap<>();

    private Paths(@Nullable Entry root, Map<String, Entry> byReference) {
        this.root = root;
        this.byReference = byReference;
    }

    /** Finds the ways; cycles and references that nothing has are passed over. */
    static Paths find(@Nullable Entry root, Map<String, Entry> byReference, Graph graph) {
        var paths = new Paths(root, byReference);
        if (root != null && root.ref != null) {
            paths.search(root.ref, graph);
        }
        return paths;
    }

    /** Names from the root to the entry; of a long way its beginning and its end. */
    List<String> to(Entry entry) {
        var backwards = new ArrayList<String>();
        var steps = 0;
        for (var step = entry; step != null; step = above(step)) {
            if (++steps == Limits.PATH && above(step) != null) {
                backwards.add(LEFT_OUT);
                backwards.add(root == null ? LEFT_OUT : root.shortName());
                break;
            }
            backwards.add(step.shortName());
        }
        return List.copyOf(backwards.reversed());
    }

    private void search(String start, Graph graph) {
        var next = new ArrayDeque<>(List.of(start));
        while (!next.isEmpty()) {
            var from = next.remove();
            for (var to : graph.of(from)) {
                if (!to.equals(start) && byReference.containsKey(to) && before.putIfAbsent(to, from) == null) {
                    next.add(to);
                }
            }
        }
    }

    private @Nullable Entry above(Entry entry) {
        if (entry == root) {
            return null;
        }
        var reference = entry.ref == null ? null : before.get(entry.ref);
        if (reference != null) {
            return byReference.get(reference);
        }
        return entry.parent == null ? root : entry.parent;
    }
}
