package dev.interdict.ingestion.formats;

import dev.interdict.ingestion.domain.Limits;
import dev.interdict.ingestion.domain.Utf8;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How SPDX 2 elements belong together (SPDX 2.3, clause 11), as far as it says how a package got in. */
final class SpdxRelationships {

    private static final String DOCUMENT = "SPDXRef-DOCUMENT";

    private static final Set<String> DOWN =
            Set.of("DEPENDS_ON", "CONTAINS", "HAS_PREREQUISITE", "STATIC_LINK", "DYNAMIC_LINK", "GENERATED_FROM");
    private static final Set<String> UP = Set.of("CONTAINED_BY", "PREREQUISITE_FOR", "PACKAGE_OF", "GENERATES");

    private final Graph graph;
    private final Set<Integer> described = new LinkedHashSet<>();

    SpdxRelationships(Graph graph) {
        this.graph = graph;
    }

    /** The document describes the element. */
    void described(String id) {
        described.add(graph.mentioned(id));
    }

    /** One element relates to another. */
    void relates(String from, String type, String to) {
        if (type.equals("DESCRIBES") && from.equals(DOCUMENT)) {
            described(to);
        } else if (type.equals("DESCRIBED_BY") && to.equals(DOCUMENT)) {
            described(from);
        } else if (DOWN.contains(type)) {
            graph.depends(graph.mentioned(from), graph.mentioned(to));
        } else if (UP.contains(type) || type.endsWith("DEPENDENCY_OF")) {
            graph.depends(graph.mentioned(to), graph.mentioned(from));
        }
    }

    /** Where the ways begin: the one package that the document describes, else the document by its name. */
    int root(@Nullable String documentName) {
        if (described.size() == 1) {
            var only = graph.referred(described.iterator().next());
            if (only != Graph.NONE && graph.isFound(only)) {
                return only;
            }
        }
        var document = graph.begin(Graph.NONE);
        graph.end(
                document, Utf8.cut(documentName == null ? "(unnamed)" : Utf8.storable(documentName), Limits.PATH_NAME));
        described.forEach(element -> graph.depends(document, element));
        return document;
    }
}
