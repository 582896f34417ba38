package dev.interdict.ingestion.formats;

import dev.interdict.ingestion.domain.Limits;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads the elements of SPDX 3 (SPDX 3.0.1, the Core and Software profiles), which stand in a list or inside each other. */
final class Spdx3Elements {

    /** The properties that are read, so that no context may give them another meaning. */
    static final Set<String> TERMS = Set.of(
            "type",
            "spdxId",
            "name",
            "suppliedBy",
            "originatedBy",
            "createdBy",
            "createdUsing",
            "creationInfo",
            "specVersion",
            "from",
            "to",
            "relationshipType",
            "rootElement",
            "element",
            "import",
            "externalIdentifier",
            "externalRef",
            "verifiedUsing",
            "extension",
            "software_packageVersion",
            "software_primaryPurpose",
            "software_homePage",
            "software_downloadLocation",
            "software_copyrightText",
            "software_attributionText",
            "software_packageUrl");

    private static final Pattern WRITTEN_OUT = Pattern.compile("https?://spdx\\.org/rdf/3[^/]*/terms/(\\w+)/(\\w+)");

    private final Walk walk;
    private final SpdxDocument document;
    private final Spdx3Context context;
    private final Spdx3Details details;
    private final Set<String> creators = new HashSet<>();
    private String version = "";
    private String versionPointer = "/@context";
    private int nameless;

    Spdx3Elements(Walk walk, SpdxDocument document, Spdx3Context context) {
        this.walk = walk;
        this.document = document;
        this.context = context;
        this.details = new Spdx3Details(walk);
    }

    /** The version that the document says it is of; empty where it says none. */
    String version() {
        return version;
    }

    String versionPointer() {
        return versionPointer;
    }

    /** Reads an element; its identifier, or one made for it. */
    String element() throws IOException {
        var element = new Spdx3Element(walk.pointer());
        walk.entry();
        for (var key = walk.key(); key != null; key = walk.key()) {
            field(key, element);
        }
        return end(element);
    }

    /** Reads a property of an element. */
    void field(String key, Spdx3Element element) throws IOException {
        var entry = element.entry;
        switch (term(key)) {
            case "type", "@type" ->
                walk.texts(text -> element.type = element.type.isEmpty() ? term(text) : element.type);
            case "spdxId", "@id" -> walk.texts(text -> element.id = context.expanded(text));
            case "name" -> walk.texts(text -> SpdxFields.name(walk.place(), text, entry));
            case "suppliedBy" -> references(id -> entry.reference("supplier", walk.place(), id));
            case "originatedBy" -> references(id -> entry.reference("manufacturer", walk.place(), id));
            case "createdBy" -> references(id -> creator("author", id));
            case "createdUsing" -> references(id -> creator("name", id));
            case "from" -> references(id -> element.from = id);
            case "to" -> references(id -> related(id, element));
            case "rootElement" -> references(document.relationships()::described);
            case "element", "creationInfo" -> references(id -> {});
            case "import" -> imported();
            case "relationshipType" -> walk.texts(text -> element.relationshipType = text);
            case "specVersion" -> specVersion();
            case "@context" -> {
                context.isMisplaced();
                walk.skip();
            }
            case "@graph", "@included", "@nest", "@reverse" -> {
                walk.warn(walk.pointer() + " is not read of SPDX 3.");
                walk.skip();
            }
            default -> details.field(term(key), entry);
        }
    }

    /** All of an element is read; its identifier, or one made for it. */
    String end(Spdx3Element element) {
        var id = element.id == null ? "_:nameless-" + nameless++ : element.id;
        var entry = element.entry;
        switch (element.type) {
            case "software_Package", "ai_AIPackage", "dataset_DatasetPackage" -> {
                entry.ref = document.hashes().hash(id);
                entry.reference("", "/spdxId", id);
                document.add(entry);
            }
            case "software_File" -> document.files().add(id, entry.name == null ? "" : entry.name);
            case "Agent", "Organization", "Person", "SoftwareAgent" -> agent(id, entry);
            case "SpdxDocument" -> {
                document.name(entry.name);
                document.relationships().exists(id);
            }
            case "Relationship", "LifecycleScopedRelationship" -> relationship(element);
            case "Tool" -> {
                agent(id, entry);
                document.relationships().exists(id);
            }
            case "software_Sbom", "Bom", "Bundle", "build_Build", "software_Snippet" ->
                document.relationships().exists(id);
            default -> {}
        }
        return id;
    }

    /** An agent is by its name what it is to those who refer to it; without a name its identifier stands for it. */
    private void agent(String id, Entry entry) {
        var references = document.references();
        if (entry.name == null) {
            references.says(id, "", id);
        }
        for (var field : entry.toComponent().fields()) {
            if (!SpdxReferences.waits(field)) {
                references.says(id, field.kind().equals("name") ? "" : field.kind(), field.value());
            }
        }
    }

    private void relationship(Spdx3Element element) {
        var type = SpdxRelationships.word(element.relationshipType);
        var from = element.from;
        if (from.isEmpty()) {
            return;
        }
        for (var to : element.to) {
            switch (type) {
                case "DESCRIBES" -> document.relationships().described(to);
                case "AVAILABLE_FROM" -> document.references().refers(from, "supplier", to);
                default -> document.relationships().follows(from, type, to);
            }
        }
    }

    private void related(String id, Spdx3Element element) {
        if (element.to.size() < Limits.RELATED) {
            element.to.add(id);
        } else if (!element.relatesMore) {
            element.relatesMore = true;
            walk.warn("A relationship relates more than %d elements; the others were not followed."
                    .formatted(Limits.RELATED));
        }
    }

    private void creator(String kind, String id) {
        if (creators.size() == Limits.SAID && !creators.contains(id)) {
            walk.warn("The document has more than %d creators; the others were not read.".formatted(Limits.SAID));
        } else if (creators.add(id)) {
            document.creation().reference(Metadata.DOCUMENT + kind, walk.pointer(), id);
        }
    }

    private void specVersion() throws IOException {
        var pointer = walk.pointer();
        walk.texts(text -> {
            if (version.isEmpty()) {
                version = text.strip();
                versionPointer = pointer;
            }
        });
    }

    /** The elements that other documents have. */
    private void imported() throws IOException {
        for (var inside = walk.list(); inside && walk.item(); ) {
            var id = walk.textFields(List.of("externalSpdxId")).get("externalSpdxId");
            if (id != null) {
                document.relationships().exists(context.expanded(id));
            }
        }
    }

    /** The identifiers that a value refers to; elements that stand inside of it are read. */
    private void references(Consumer<String> take) throws IOException {
        if (walk.isObject()) {
            take.accept(element());
        } else if (walk.isList()) {
            for (var inside = walk.list(); inside && walk.item(); ) {
                references(take);
            }
        } else {
            walk.texts(text -> take.accept(context.expanded(text)));
        }
    }

    /** A term as the context has it, also where it is written out as an address. */
    private static String term(String written) {
        if (!written.startsWith("http")) {
            return written;
        }
        var parts = WRITTEN_OUT.matcher(written);
        if (!parts.matches()) {
            return written;
        }
        var profile = parts.group(1).toLowerCase(Locale.ROOT);
        return profile.equals("core") ? parts.group(2) : profile + "_" + parts.group(2);
    }
}
