package dev.interdict.ingestion.formats;

import dev.interdict.ingestion.domain.Component;
import dev.interdict.ingestion.domain.Limits;
import dev.interdict.ingestion.domain.Utf8;
import dev.interdict.ingestion.formats.Reading.Read;
import dev.interdict.ingestion.formats.Reading.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads SPDX 2 in RDF/XML (SPDX 2.3, the ontology of its annex). Places are told as in the JSON form of the same document;
 * packages are counted in the order in which they end.
 */
final class RdfReader implements RdfXml.Taker {

    private static final Set<String> TEXTS = Set.of(
            "specVersion",
            "name",
            "creator",
            "versionInfo",
            "supplier",
            "originator",
            "homepage",
            "downloadLocation",
            "copyrightText",
            "packageFileName",
            "attributionText",
            "referenceLocator",
            "checksumValue",
            "annotator",
            "fileName");

    /** Properties whose value is a word of the ontology. */
    private static final Set<String> WORDS = Set.of(
            "supplier",
            "originator",
            "homepage",
            "downloadLocation",
            "copyrightText",
            "primaryPackagePurpose",
            "referenceType",
            "algorithm",
            "relationshipType");

    /** Bytes that a kept relationship takes beside its references, about. */
    private static final int OVERHEAD = 200;

    private record Relation(String type, String to) {}

    private final SpdxDocument document;
    private final Map<String, Relation> relationsApart = new HashMap<>();
    private final Map<String, String> relationsOf = new HashMap<>();
    private @Nullable String specVersion;
    private int bytesApart;
    private boolean isSpdx;

    private RdfReader(Drafts drafts) {
        var warnings = new Warnings();
        this.document = new SpdxDocument(new Gathering(drafts, warnings), warnings, "/creationInfo");
    }

    static Reading read(InputStream in, Drafts drafts, Consumer<Component> out) throws IOException {
        var reader = new RdfReader(drafts);
        RdfXml.read(in, reader);
        if (!reader.isSpdx) {
            return new Unreadable(
                    "The document is XML with RDF in it, and not an SBOM: it has no SpdxDocument. Send CycloneDX or"
                            + " SPDX.");
        }
        reader.relate();
        var refusal = SpdxVersion.refusal(reader.specVersion).or(reader.document::refusal);
        return refusal.isPresent()
                ? refusal.get()
                : new Read(SpdxVersion.document(reader.document, "application/rdf+xml", reader.specVersion, out)
                        .as("application/rdf+xml"));
    }

    @Override
    public boolean wants(String property) {
        return TEXTS.contains(property);
    }

    @Override
    public void says(RdfNode resource, String property, String text) throws IOException {
        refuseFull(resource);
        resource.add(property, Utf8.cut(text, Limits.VALUE));
    }

    @Override
    public void refers(RdfNode resource, String property, String reference, boolean inside) throws IOException {
        switch (property) {
            case "hasFile" -> document.relationships().brings(resource.id(), reference);
            case "describesPackage" -> document.relationships().described(reference);
            case "relatedSpdxElement" -> says(resource, property, reference);
            case "relationship" -> {
                if (!inside) {
                    keepApart(reference, resource.id());
                    relationsOf.put(reference, resource.id());
                }
            }
            default -> {
                if (WORDS.contains(property)) {
                    says(resource, property, RdfNode.lastPart(reference));
                } else if (RdfPackage.DETAILS.containsKey(property) && !inside) {
                    says(resource, property, reference);
                }
            }
        }
    }

    @Override
    public void ends(RdfNode resource) throws IOException {
        switch (resource.type()) {
            case "SpdxDocument" -> document(resource);
            case "CreationInfo" -> {
                resource.all("creator")
                        .forEach(creator -> SpdxFields.author("/creators", creator, document.creation()));
            }
            case "Package" -> onePackage(resource);
            case "File" -> file(resource);
            case "Snippet" -> document.relationships().exists(resource.id());
            case "Relationship" -> relationship(resource);
            case "ExternalRef", "Checksum", "Annotation" -> detail(resource);
            default -> {}
        }
    }

    private void document(RdfNode resource) {
        isSpdx = true;
        specVersion = resource.first("specVersion").isEmpty() ? specVersion : resource.first("specVersion");
        document.name(resource.first("name").isEmpty() ? null : resource.first("name"));
    }

    /** An empty element only refers to the package. */
    private void onePackage(RdfNode resource) {
        if (resource.size() > 0) {
            var entry = document.next();
            entry.ref = document.hashes().hash(resource.id());
            RdfPackage.read(resource, entry);
            document.end(entry);
        }
    }

    /** Inside its package, it is said at once; apart from it, where the package refers to it. */
    private void detail(RdfNode detail) throws IOException {
        var of = detail.around();
        var list = RdfPackage.DETAILS.get(detail.property());
        if (of == null || list == null) {
            RdfPackage.detail(detail, (kind, text) -> document.references().says(detail.id(), kind, text));
        } else {
            refuseFull(of);
            RdfPackage.detail(detail, (kind, text) -> of.add(new RdfNode.Detail(kind, list, text)));
        }
    }

    private void file(RdfNode resource) {
        if (!resource.first("fileName").isEmpty()) {
            document.files().add(resource.id(), resource.first("fileName"));
        }
    }

    private void relationship(RdfNode resource) throws IOException {
        var type = type(resource.first("relationshipType"));
        var to = resource.first("relatedSpdxElement");
        var from = resource.around();
        if (from != null && resource.property().equals("relationship")) {
            relates(from.id(), new Relation(type, to));
        } else {
            keepApart(resource.id(), to);
            relationsApart.put(resource.id(), new Relation(type, to));
        }
    }

    private void relate() {
        relationsOf.forEach((id, from) -> {
            var relation = relationsApart.get(id);
            if (relation != null) {
                relates(from, relation);
            }
        });
    }

    private void relates(String from, Relation relation) {
        if (!relation.to().isEmpty()) {
            document.relationships().relates(from, relation.type(), relation.to());
        }
    }

    private static void refuseFull(RdfNode resource) throws IOException {
        if (resource.size() >= Limits.TEXTS) {
            throw new MalformedDocument(
                    "The document says more than %d things of one resource. Send it as JSON or in tag-value form."
                            .formatted(Limits.TEXTS));
        }
    }

    private void keepApart(String relationship, String element) throws IOException {
        bytesApart += OVERHEAD + relationship.length() + element.length();
        if (bytesApart > Limits.APART) {
            throw new MalformedDocument(
                    "The document has more relationships that stand apart from their elements than are kept. Send it as JSON or in tag-value form.");
        }
    }

    /** {@code relationshipType_dependsOn} is DEPENDS_ON in the other forms. */
    private static String type(String word) {
        return SpdxRelationships.word(word.substring(word.indexOf('_') + 1));
    }
}
