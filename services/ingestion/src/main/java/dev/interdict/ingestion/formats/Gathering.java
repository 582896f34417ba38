package dev.interdict.ingestion.formats;

import dev.interdict.ingestion.domain.Component;
import dev.interdict.ingestion.domain.Limits;
import java.util.function.Consumer;

/** Keeps what a reader finds: of each entry its node, and when all of it is read, the rest as a draft. */
final class Gathering {

    private final Drafts drafts;
    private final Graph graph = new Graph();
    private final Same same = new Same();
    private final Ints nodes = new Ints();
    private int entries;
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
        return new Finding(1);
    }

    /** For what is screened beside them. */
    EntryReader.Found others() {
        return new Finding(0);
    }

    /** Hands on every entry, those that are the same as one, with their ways from the root, which can be {@link Graph#NONE}. */
    void handOn(int root, Warnings warnings, Consumer<Component> out) {
        if (graph.hasTooMany()) {
            warnings.add("There are more dependencies than are followed: not every way from the root is the shortest.");
        }
        var paths = Paths.find(graph, root);
        drafts.each(new Consumer<>() {
            private int next;

            @Override
            public void accept(Component draft) {
                var number = next++;
                out.accept(draft.found(
                        paths.to(nodes.get(number)), same.elsewhere(number, paths), same.occurrences(number)));
            }
        });
    }

    private final class Finding implements EntryReader.Found {

        private final int counts;

        Finding(int counts) {
            this.counts = counts;
        }

        @Override
        public void begins(Entry entry) {
            counted += counts;
            if (entries < Limits.ENTRIES) {
                entries++;
                entry.node = graph.begin(entry.parent == null ? Graph.NONE : entry.parent.node);
            } else {
                tooMany = true;
            }
        }

        @Override
        public void ends(Entry entry) {
            if (entry.node == Graph.NONE) {
                return;
            }
            graph.end(entry.node, entry.shortName());
            if (entry.ref != References.NO_HASH) {
                graph.define(entry.ref, entry.node);
            }
            var component = entry.toComponent();
            if (!same.isKnown(component, entry.node)) {
                nodes.add(entry.node);
                drafts.add(component);
            }
        }
    }
}
