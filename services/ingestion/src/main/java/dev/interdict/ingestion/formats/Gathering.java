package dev.interdict.ingestion.formats;

import dev.interdict.ingestion.domain.Component;
import dev.interdict.ingestion.domain.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps what a reader finds: of each entry its node, and when all of it is read, the rest as a draft. */
final class Gathering {

    private final Drafts drafts;
    private final Graph graph = new Graph();
    private final List<Node> nodes = new ArrayList<>();
    private int counted;
    private boolean tooMany;

    Gathering(Drafts drafts) {
        this.drafts = drafts;
    }

    Graph graph() {
        return graph;
    }

    /** How many entries were components, at every depth. */
    int counted() {
        return counted;
    }

    boolean hasTooMany() {
        return tooMany;
    }

    /** For components. */
    EntryReader.Found components() {
        return found(() -> counted++);
    }

    /** For what is screened beside them. */
    EntryReader.Found others() {
        return found(() -> {});
    }

    /** Hands on every entry with its way from the root. */
    void handOn(@Nullable Node root, Consumer<Component> out) {
        var paths = Paths.find(root);
        var ways = nodes.iterator();
        drafts.each(draft -> out.accept(draft.withPath(paths.to(ways.next()))));
    }

    private EntryReader.Found found(Runnable count) {
        return new EntryReader.Found() {
            @Override
            public void begins(Entry entry) {
                count.run();
            }

            @Override
            public void ends(Entry entry) {
                keep(entry);
            }
        };
    }

    private void keep(Entry entry) {
        if (nodes.size() >= Limits.ENTRIES) {
            tooMany = true;
            return;
        }
        entry.node.name = entry.shortName();
        if (entry.ref != null) {
            graph.define(entry.ref, entry.node);
        }
        nodes.add(entry.node);
        drafts.add(entry.toComponent(List.of()));
    }
}
