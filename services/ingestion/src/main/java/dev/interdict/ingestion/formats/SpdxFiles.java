package dev.interdict.ingestion.formats;

import dev.interdict.ingestion.domain.Component;
import dev.interdict.ingestion.domain.Limits;
import dev.interdict.ingestion.domain.Utf8;
import dev.interdict.ingestion.domain.VendorField;
import java.util.ArrayList;
import java.util.stream.Stream;

/** The names of an SPDX document's files, which become the artefacts of the packages that the files came in with. */
final class SpdxFiles {

    private final Graph graph;
    private final Ints nodes = new Ints();
    private final Ints names = new Ints();
    private final Texts texts = new Texts();
    private final Ints files = new Ints();
    private final Ints next = new Ints();
    private Ints first = new Ints();
    private boolean cut;

    SpdxFiles(Graph graph) {
        this.graph = graph;
    }

    /** The reference is a file's. */
    void add(String reference, String text) {
        var name = Utf8.storable(Utf8.cut(text, Limits.VALUE));
        var node = graph.declare(reference, Utf8.cut(name, Limits.PATH_NAME));
        if (node == Graph.NONE || texts.bytes() > Limits.FILE_NAMES) {
            cut = true;
        } else {
            nodes.add(node);
            names.add(texts.add(name));
        }
    }

    /** Sorts the files by the package that brought them in; all relationships are known. */
    void sort() {
        if (names.size() == 0) {
            return;
        }
        var file = Ints.filled(Graph.NONE, graph.nodes());
        for (var i = 0; i < names.size(); i++) {
            file.set(nodes.get(i), i);
        }
        first = Ints.filled(Graph.NONE, graph.nodes());
        for (var i = graph.dependencies() - 1; i >= 0; i--) {
            var found = file.get(graph.to(i));
            if (found != Graph.NONE) {
                files.add(found);
                next.add(first.get(graph.from(i)));
                first.set(graph.from(i), files.size() - 1);
            }
        }
    }

    /** The package with its first files as artefacts, told as the items of {@code /hasFiles}. */
    Component complete(Component draft, int node) {
        var of = node == Graph.NONE ? Graph.NONE : graph.referred(node);
        if (of == Graph.NONE || of >= first.size() || first.get(of) == Graph.NONE) {
            return draft;
        }
        var artefacts = new ArrayList<VendorField>();
        var left = Limits.FILES_OF_PACKAGE;
        for (var at = first.get(of); at != Graph.NONE; at = next.get(at)) {
            var name = texts.get(names.get(files.get(at)));
            left -= Utf8.length(name);
            if (left < 0 || artefacts.size() == Limits.FILES) {
                cut = true;
                break;
            }
            artefacts.add(new VendorField("artefact", "/hasFiles/" + artefacts.size(), name));
        }
        return draft.withFields(
                Stream.concat(draft.fields().stream(), artefacts.stream()).toList());
    }

    /** True where names were left out. */
    boolean isCut() {
        return cut;
    }
}
