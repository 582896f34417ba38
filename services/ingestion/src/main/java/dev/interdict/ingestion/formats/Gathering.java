package dev.interdict.ingestion.formats;

import dev.interdict.ingestion.domain.Component;
import dev.interdict.ingestion.domain.Limits;
import java.util.function.Consumer;

/** Keeps what a reader finds: of each entry its node, and when all of it is read, the rest as a draft. */
final class Gathering {

    private final Drafts drafts;
    private final Warnings warnings;
    private final Graph graph = new Graph();
    private final Ints nodes = new Ints();
    private final Alike alike = new Alike();
    private int entries;
    private int counted;
    private boolean tooMany;

    Gathering(Drafts drafts, Warnings warnings) {
        this.drafts = drafts;
        this.warnings = warnings;
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

    /** Adds to an entry what the document says of it elsewhere. */
    interface Completion {
        Component complete(Component draft, int node);
    }

    /** Hands on every entry with its way from the root, which can be {@link Graph#NONE}. */
    void handOn(int root, Consumer<Component> out) {
        handOn(root, (draft, node) -> draft, same(), out);
    }

    /** Hands on every entry, completed, those that are the same as one, with their ways from the root, which can be {@link Graph#NONE}. */
    void handOn(int root, Completion completion, Consumer<Component> out) {
        handOn(root, completion, same(completion), out);
    }

    private void handOn(int root, Completion completion, Same same, Consumer<Component> out) {
        if (graph.hasTooMany()) {
            warnings.remark(
                    "There are more dependencies than are followed: not every way from the root is the shortest.");
        }
        same.end();
        var paths = Paths.find(graph, root);
        var number = new int[1];
        drafts.each(draft -> {
            var entry = number[0]++;
            if (same.isFirst(entry)) {
                var node = nodes.get(entry);
                out.accept(completion
                        .complete(draft, node)
                        .found(paths.to(node), same.elsewhere(entry, nodes, paths), same.occurrences(entry)));
            }
        });
    }

    private Same same() {
        alike.end();
        var same = new Same();
        if (alike.isAny()) {
            var number = new int[1];
            drafts.each(draft -> {
                if (alike.isAlike(number[0]++)) {
                    same.add(draft);
                } else {
                    same.addUnlike();
                }
            });
        } else {
            for (var i = 0; i < nodes.size(); i++) {
                same.addUnlike();
            }
        }
        return same;
    }

    private Same same(Completion completion) {
        var completed = new Same();
        var number = new int[1];
        drafts.each(draft -> completed.add(completion.complete(draft, nodes.get(number[0]++))));
        return completed;
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
            nodes.add(entry.node);
            var draft = entry.toComponent();
            alike.add(draft);
            drafts.add(draft);
            for (var fault : entry.faults()) {
                warnings.remark(fault);
            }
        }
    }
}
