package dev.interdict.ingestion.formats;

import dev.interdict.ingestion.domain.Limits;
import java.io.IOException;

/**
 * The entries of a document as numbered nodes, and which depends on which: all that stays in memory of each until the
 * document's end. A reference that is named before its entry is found has a node of its own, which then stands for it.
 */
final class Graph {

    /** No node. */
    static final int NONE = References.NONE;

    /** No name, since no entry was found yet that has the reference. */
    private static final int UNKNOWN = -2;

    private final References references = new References();
    private final Names names = new Names();
    private final Ints parent = new Ints();
    private final Ints same = new Ints();
    private final Ints name = new Ints();
    private final Ints from = new Ints();
    private final Ints to = new Ints();
    private final Ints dependents = new Ints();
    private final Ints used = new Ints();
    private int mentions;
    private int repeated;
    private int dangling;
    private boolean tooMany;

    References references() {
        return references;
    }

    /** An entry begins, inside of another or of {@link #NONE}. */
    int begin(int parentNode) {
        parent.add(parentNode);
        same.add(NONE);
        name.add(UNKNOWN);
        return parent.size() - 1;
    }

    /** All of the entry is read. */
    void end(int node, String shortName) {
        name.set(node, names.add(shortName));
    }

    /** The entry has the reference; where another has it already, that one keeps it. */
    void define(long reference, int entry) {
        var known = references.putIfAbsent(reference, entry);
        if (known == NONE) {
            return;
        }
        if (isFound(known)) {
            same.set(entry, known);
            repeated++;
            return;
        }
        same.set(known, entry);
        dangling--;
        references.put(reference, entry);
    }

    /** The node of a reference, whether or not an entry that has it was found yet; {@link #NONE} where there are too many. */
    int mentioned(String reference) {
        return mentioned(references.hash(reference));
    }

    private int mentioned(long reference) {
        var known = references.get(reference);
        if (known != NONE) {
            return known;
        }
        if (mentions == Limits.ENTRIES) {
            tooMany = true;
            return NONE;
        }
        var node = begin(NONE);
        references.put(reference, node);
        mentions++;
        dangling++;
        return node;
    }

    /** Something that is no entry has the reference; its node, or {@link #NONE} where there are too many. */
    int declare(String reference, String shortName) {
        var node = mentioned(reference);
        if (node != NONE && !isFound(node)) {
            end(node, shortName);
            dangling--;
        }
        return node;
    }

    /** One depends on another. */
    void depends(int node, int other) {
        if (from.size() >= Limits.DEPENDENCIES) {
            tooMany = true;
        } else if (node != NONE && other != NONE) {
            from.add(node);
            to.add(other);
        }
    }

    /** Reads CycloneDX's list of dependencies. */
    void read(Walk walk) throws IOException {
        for (var inside = walk.list(); inside && walk.item(); ) {
            if (walk.object()) {
                dependency(walk);
            }
        }
    }

    private void dependency(Walk walk) throws IOException {
        dependents.clear();
        used.clear();
        for (var key = walk.key(); key != null; key = walk.key()) {
            switch (key) {
                case "ref" -> mentions(walk, dependents);
                case "dependsOn" -> mentions(walk, used);
                default -> walk.skip();
            }
        }
        for (var i = 0; i < dependents.size(); i++) {
            for (var j = 0; j < used.size() && !tooMany; j++) {
                depends(dependents.get(i), used.get(j));
            }
        }
    }

    private void mentions(Walk walk, Ints nodes) throws IOException {
        if (walk.isList()) {
            for (var inside = walk.list(); inside && walk.item(); ) {
                mentions(walk, nodes);
            }
            return;
        }
        var reference = walk.reference(references);
        if (reference != References.NO_HASH) {
            mention(mentioned(reference), nodes);
        }
    }

    private void mention(int node, Ints nodes) {
        if (nodes.size() < Limits.DEPENDENCIES) {
            nodes.add(node);
        } else {
            tooMany = true;
        }
    }

    /** How many entries have a reference that another has already. */
    int repeated() {
        return repeated;
    }

    /** How many references are named that no entry has. */
    int dangling() {
        return dangling;
    }

    /** True where dependencies were left out, since there are too many. */
    boolean hasTooMany() {
        return tooMany;
    }

    /** How many nodes there are, of entries and of references. */
    int nodes() {
        return parent.size();
    }

    int dependencies() {
        return from.size();
    }

    int from(int dependency) {
        return referred(from.get(dependency));
    }

    int to(int dependency) {
        return referred(to.get(dependency));
    }

    /** The node that has the reference for good: this one, or another that stands for it. */
    int referred(int node) {
        return same.get(node) == NONE ? node : same.get(node);
    }

    /** What the entry is nested in; {@link #NONE} where it is in nothing. */
    int parent(int node) {
        return parent.get(node);
    }

    boolean isFound(int node) {
        return name.get(node) != UNKNOWN;
    }

    String name(int node) {
        return names.get(name.get(node));
    }
}
