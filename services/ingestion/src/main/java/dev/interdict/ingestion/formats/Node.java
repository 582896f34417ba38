package dev.interdict.ingestion.formats;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stays in memory of each entry until the whole document is read: where it stands, and what it depends on. */
final class Node {

    final @Nullable Node parent;
    private List<Node> dependsOn = List.of();
    private @Nullable Node same;

    /** On the shortest way from the root, the node before; null until the search has reached it. */
    @Nullable
    Node before;

    /** Its name on paths; null while no entry was found that has the reference. */
    @Nullable
    String name;

    Node(@Nullable Node parent) {
        this.parent = parent;
    }

    /** The node that has the reference for good: this one, or another that stands for it. */
    Node referred() {
        return same == null ? this : same;
    }

    /** Another entry has the same reference, and has had it before. */
    void standsBehind(Node other) {
        same = other;
    }

    void isMentionOf(Node entry) {
        same = entry;
        dependsOn.forEach(entry::dependsOn);
        dependsOn = List.of();
    }

    void dependsOn(Node other) {
        if (dependsOn.isEmpty()) {
            dependsOn = new ArrayList<>(2);
        }
        dependsOn.add(other);
    }

    List<Node> dependencies() {
        return dependsOn;
    }
}
