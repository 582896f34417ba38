package dev.interdict.ingestion.validation;

import dev.interdict.ingestion.formats.RdfNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What an RDF resource says, as the JSON form has it. */
final class RdfObject {

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Set<String> ELEMENTS = Set.of("SpdxDocument", "Package", "File", "Snippet");

    private RdfObject() {}

    /** All but the resources that it consists of. */
    static ObjectNode of(RdfNode resource) {
        var object = JsonNodeFactory.instance.objectNode();
        for (var name : resource.properties()) {
            RdfProperty.of(resource.type(), name).ifPresent(property -> put(property, resource.all(name), object));
        }
        if (!object.isEmpty()) {
            identify(resource, object);
        }
        return object;
    }

    private static void put(RdfProperty property, List<String> texts, ObjectNode object) {
        switch (property.kind()) {
            case PART, PARTS -> {}
            case TEXTS, NAMES, WORDS -> {
                var list = object.putArray(property.field());
                texts.forEach(text -> list.add(value(property, text)));
            }
            default -> {
                if (texts.size() == 1) {
                    one(property, texts.getFirst(), object);
                } else {
                    texts.forEach(object.putArray(property.field())::add);
                }
            }
        }
    }

    private static void one(RdfProperty property, String text, ObjectNode object) {
        var value = value(property, text);
        if (property.kind() == RdfProperty.Kind.TRUTH && Set.of("true", "false").contains(value)) {
            object.put(property.field(), value.equals("true"));
        } else if (property.kind() == RdfProperty.Kind.NUMBER && value.matches("\\d{1,9}")) {
            object.put(property.field(), Integer.parseInt(value));
        } else {
            object.put(property.field(), value);
        }
    }

    private static String value(RdfProperty property, String text) {
        return switch (property.kind()) {
            case WORD, WORDS -> property.field().equals("algorithm") ? algorithm(word(text)) : spaced(word(text));
            case NAME, NAMES -> name(text);
            default -> text;
        };
    }

    /** {@code relationshipType_dependsOn} is dependsOn. */
    private static String word(String text) {
        var word = RdfNode.lastPart(text);
        return word.substring(word.indexOf('_') + 1);
    }

    private static String spaced(String word) {
        return HUMP.matcher(word).replaceAll("_").toUpperCase(Locale.ROOT);
    }

    /** {@code sha3_256} is SHA3-256, {@code blake2b256} is BLAKE2b-256. */
    private static String algorithm(String word) {
        return word.replace('_', '-').toUpperCase(Locale.ROOT).replaceFirst("BLAKE2B-?", "BLAKE2b-");
    }

    /** An element's id behind its document's address; what says nothing is written in capitals in the JSON form. */
    static String name(String reference) {
        var name = RdfNode.lastPart(reference).replace("%3A", ":");
        return Set.of("noassertion", "none").contains(name) ? name.toUpperCase(Locale.ROOT) : name;
    }

    private static void identify(RdfNode resource, ObjectNode object) {
        var isNameless = resource.id().startsWith("_:");
        if (ELEMENTS.contains(resource.type()) && !isNameless) {
            object.put("SPDXID", name(resource.id()));
        }
        switch (resource.type()) {
            case "SpdxDocument" -> {
                var namespace = resource.id().replaceFirst("#.*", "");
                if (!isNameless) {
                    object.put("documentNamespace", namespace.isEmpty() ? "xml:base" : namespace);
                }
            }
            case "ExternalDocumentRef" -> otherwise("externalDocumentId", isNameless ? "" : resource.id(), object);
            case "ExtractedLicensingInfo" -> otherwise("licenseId", isNameless ? "" : resource.id(), object);
            case "Snippet" -> object.putIfAbsent("name", object.stringNode(""));
            case "Relationship" -> {
                var from = resource.around();
                object.put(
                        "spdxElementId",
                        from != null && resource.property().equals("relationship")
                                ? name(from.id())
                                : "SPDXRef-DOCUMENT");
            }
            default -> {}
        }
    }

    /** What the document does not say as a text may be the end of the resource's own address. */
    private static void otherwise(String key, String id, ObjectNode object) {
        if (!object.has(key) && !id.isEmpty()) {
            object.put(key, name(id));
        }
    }
}
