package dev.interdict.ingestion.formats;

import dev.interdict.ingestion.domain.Limits;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The ways from the root to each entry: the shortest by dependencies; for what they do not reach, through the entries
 * that it is nested in.
 */
final class Paths {

    private static final String LEFT_OUT = "...";

    private final @Nullable Node root;

    private Paths(@Nullable Node root) {
        this.root = root;
    }

    /** Finds the ways; cycles and references that nothing has are passed over. */
    static Paths find(@Nullable Node root) {
        if (root != null) {
            search(root);
        }
        return new Paths(root);
    }

    /** Names from the root to the entry; of a long way its beginning and its end. */
    List<String> to(Node entry) {
        var backwards = new ArrayList<String>();
        var steps = 0;
        for (var step = entry; step != null; step = above(step)) {
            if (++steps == Limits.PATH && above(step) != null) {
                backwards.add(LEFT_OUT);
                backwards.add(root == null ? LEFT_OUT : name(root));
                break;
            }
            backwards.add(name(step));
        }
        return List.copyOf(backwards.reversed());
    }

    private static void search(Node root) {
        var next = new ArrayDeque<>(List.of(root));
        while (!next.isEmpty()) {
            var from = next.remove();
            for (var mention : from.dependencies()) {
                var to = mention.referred();
                if (to != root && to.name != null && to.before == null) {
                    to.before = from;
                    next.add(to);
                }
            }
        }
    }

    private @Nullable Node above(Node entry) {
        if (entry == root) {
            return null;
        }
        var before = entry.referred().before;
        if (before != null) {
            return before;
        }
        return entry.parent == null ? root : entry.parent;
    }

    private static String name(Node node) {
        return Objects.requireNonNullElse(node.name, LEFT_OUT);
    }
}
