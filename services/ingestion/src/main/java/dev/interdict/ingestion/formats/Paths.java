package dev.interdict.ingestion.formats;

import dev.interdict.ingestion.domain.Limits;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The ways from the root to each entry: the shortest by dependencies; for what they do not reach, through the entries
 * that it is nested in.
 */
final class Paths {

    static final String LEFT_OUT = "...";

    private static final int NONE = Graph.NONE;

    private final Graph graph;
    private final int root;
    private final Ints before;

    private Paths(Graph graph, int root) {
        this.graph = graph;
        this.root = root;
        this.before = Ints.filled(NONE, graph.nodes());
    }

    /** Finds the ways; cycles and references that nothing has are passed over. */
    static Paths find(Graph graph, int root) {
        var paths = new Paths(graph, root);
        if (root != NONE && graph.dependencies() > 0) {
            paths.search();
        }
        return paths;
    }

    /** Names from the root to the entry; of a long way its beginning and its end. */
    List<String> to(int entry) {
        var length = 1;
        for (var step = above(entry); step != NONE && length <= Limits.PATH; step = above(step)) {
            length++;
        }
        var isLong = length > Limits.PATH;
        var names = new String[isLong ? Limits.PATH + 1 : length];
        var step = entry;
        for (var i = names.length - 1; i >= (isLong ? 2 : 0); i--) {
            names[i] = graph.name(step);
            step = above(step);
        }
        if (isLong) {
            names[0] = root == NONE ? LEFT_OUT : graph.name(root);
            names[1] = LEFT_OUT;
        }
        return Collections.unmodifiableList(Arrays.asList(names));
    }

    /** Breadth first, in the order in which the document states the dependencies. */
    private void search() {
        var first = begins();
        var used = sorted(first);
        var next = new Ints();
        next.add(root);
        for (var i = 0; i < next.size(); i++) {
            var node = next.get(i);
            for (var at = first.get(node); at < first.get(node + 1); at++) {
                var found = used.get(at);
                if (found != root && before.get(found) == NONE && graph.isFound(found)) {
                    before.set(found, node);
                    next.add(found);
                }
            }
        }
    }

    /** For each node, where its dependencies begin when they are sorted by it. */
    private Ints begins() {
        var first = Ints.filled(0, graph.nodes() + 2);
        for (var i = 0; i < graph.dependencies(); i++) {
            var behind = graph.from(i) + 2;
            first.set(behind, first.get(behind) + 1);
        }
        for (var node = 1; node < first.size(); node++) {
            first.set(node, first.get(node) + first.get(node - 1));
        }
        return first;
    }

    /** What is depended on, sorted; afterwards each node's dependencies begin at its number, and end at the next. */
    private Ints sorted(Ints first) {
        var used = Ints.filled(NONE, graph.dependencies());
        for (var i = 0; i < graph.dependencies(); i++) {
            var from = graph.from(i) + 1;
            used.set(first.get(from), graph.to(i));
            first.set(from, first.get(from) + 1);
        }
        return used;
    }

    private int above(int entry) {
        if (entry == root) {
            return NONE;
        }
        var found = before.get(graph.referred(entry));
        if (found != NONE) {
            return found;
        }
        var parent = graph.parent(entry);
        return parent == NONE ? root : parent;
    }
}
