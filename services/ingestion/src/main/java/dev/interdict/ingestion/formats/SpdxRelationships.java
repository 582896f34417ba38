package dev.interdict.ingestion.formats;

import dev.interdict.ingestion.domain.Limits;
import dev.interdict.ingestion.domain.Utf8;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How SPDX 2 elements belong together (SPDX 2.3, clause 11; SPDX 3.0.1, RelationshipType), as far as it says how a package got in. */
final class SpdxRelationships {

    private static final String DOCUMENT = "SPDXRef-DOCUMENT";
    private static final String OF_ANOTHER_DOCUMENT = "DocumentRef-";

    private static final Pattern UPPER = Pattern.compile("(\\p{Lower})(\\p{Upper})");
    private static final Set<String> NOTHING = Set.of("NOASSERTION", "NONE", "noassertion", "none", DOCUMENT);
    private static final Set<String> DOWN = Set.of(
            "DEPENDS_ON",
            "CONTAINS",
            "HAS_PREREQUISITE",
            "STATIC_LINK",
            "DYNAMIC_LINK",
            "GENERATED_FROM",
            "HAS_STATIC_LINK",
            "HAS_DYNAMIC_LINK",
            "HAS_OPTIONAL_COMPONENT",
            "HAS_OPTIONAL_DEPENDENCY",
            "HAS_PROVIDED_DEPENDENCY",
            "HAS_DISTRIBUTION_ARTIFACT",
            "TRAINED_ON",
            "TESTED_ON",
            "FINETUNED_ON");
    private static final Set<String> UP =
            Set.of("CONTAINED_BY", "PREREQUISITE_FOR", "PACKAGE_OF", "GENERATES", "OPTIONAL_COMPONENT_OF");

    private final Graph graph;
    private final Ints described = new Ints();

    SpdxRelationships(Graph graph) {
        this.graph = graph;
    }

    /** The document describes the element. */
    void described(String id) {
        if (isHere(id)) {
            var node = graph.mentioned(id);
            if (node != Graph.NONE) {
                described.add(node);
            }
        }
    }

    /** One element relates to another; of the elements of other documents nothing is known. */
    void relates(String from, String type, String to) {
        if (type.equals("DESCRIBES") && isDocument(from)) {
            described(to);
        } else if (type.equals("DESCRIBED_BY") && isDocument(to)) {
            described(from);
        } else if (isHere(from) && isHere(to)) {
            relatesHere(graph.mentioned(from), type, graph.mentioned(to));
        }
    }

    /** One element relates to another, if it says how something got in. */
    void follows(String from, String type, String to) {
        if (DOWN.contains(type) || UP.contains(type)) {
            relates(from, type, to);
        }
    }

    /** The one brought in the other. */
    void brings(int above, String below) {
        if (isHere(below)) {
            graph.depends(above, graph.mentioned(below));
        }
    }

    /** The one brought in the other. */
    void brings(String above, String below) {
        brings(graph.mentioned(above), below);
    }

    /** Something that is neither package nor file has the reference; no way begins or ends there. */
    void exists(String id) {
        graph.declare(id, Paths.LEFT_OUT);
    }

    /** {@code dependsOn} is DEPENDS_ON in the older forms. */
    static String word(String written) {
        return UPPER.matcher(written).replaceAll("$1_$2").toUpperCase(Locale.ROOT);
    }

    /** Where the ways begin: the one package that the document describes, else the document by its name. */
    int root(@Nullable String documentName) {
        var only = only();
        if (only != Graph.NONE) {
            return only;
        }
        var document = graph.begin(Graph.NONE);
        graph.end(
                document, Utf8.cut(documentName == null ? "(unnamed)" : Utf8.storable(documentName), Limits.PATH_NAME));
        for (var i = 0; i < described.size(); i++) {
            graph.depends(document, described.get(i));
        }
        return document;
    }

    /** The only element that is described, of those that are in the document; a document that describes a collection describes what is in it. */
    private int only() {
        var only = Graph.NONE;
        for (var i = 0; i < described.size(); i++) {
            var node = graph.referred(described.get(i));
            if (graph.isFound(node) && !graph.name(node).equals(Paths.LEFT_OUT) && node != only) {
                if (only != Graph.NONE) {
                    return Graph.NONE;
                }
                only = node;
            }
        }
        return only;
    }

    private void relatesHere(int from, String type, int to) {
        if (DOWN.contains(type)) {
            graph.depends(from, to);
        } else if (UP.contains(type) || type.endsWith("DEPENDENCY_OF")) {
            graph.depends(to, from);
        }
    }

    private static boolean isHere(String id) {
        return !isDocument(id) && !NOTHING.contains(RdfNode.lastPart(id)) && !id.contains(OF_ANOTHER_DOCUMENT);
    }

    /** In RDF the document's address stands before it. */
    private static boolean isDocument(String id) {
        return id.equals(DOCUMENT) || id.endsWith("#" + DOCUMENT);
    }
}
