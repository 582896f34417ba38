package dev.interdict.ingestion.validation;

import dev.interdict.ingestion.domain.Limits;
import dev.interdict.ingestion.domain.Utf8;
import dev.interdict.ingestion.formats.RdfNode;
import dev.interdict.ingestion.formats.RdfXml;
import dev.interdict.ingestion.spool.TooLarge;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds SPDX 2 in RDF/XML against the schema of the JSON form, resource by resource in the order in which they end; of a text only
 * its beginning is looked at. What a resource consists of may stand anywhere else: then it waits for the document's end.
 */
final class RdfValidation implements RdfXml.Taker {

    private static final Map<String, String> LISTS = Map.of(
            "Package", "packages",
            "File", "files",
            "Snippet", "snippets",
            "Relationship", "relationships",
            "Annotation", "annotations",
            "Review", "revieweds",
            "ExtractedLicensingInfo", "hasExtractedLicensingInfos",
            "ExternalDocumentRef", "externalDocumentRefs");

    /** Bytes that a kept resource takes beside its texts, about. */
    private static final int OVERHEAD = 500;

    private final Parts parts;
    private final Map<RdfNode, List<Part>> inside = new HashMap<>();
    private final Map<String, ObjectNode> named = new HashMap<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private int kept;

    /** A resource that another consists of; open where it waits for what it consists of itself. */
    private record Part(String property, ObjectNode object, boolean isOpen) {}

    private RdfValidation(Parts parts) {
        this.parts = parts;
    }

    /** Adds every fault of the document, which is known to be readable, against the schemas of those addresses. */
    static void validate(Bounded bytes, List<String> addresses, FaultList faults) throws IOException {
        var validation = new RdfValidation(new Parts(addresses, faults));
        RdfXml.read(bytes, validation);
        validation.waiting.forEach(Runnable::run);
        validation.parts.end(place -> "");
    }

    @Override
    public boolean wants(String property) {
        return RdfProperty.isKnown(property);
    }

    @Override
    public void says(RdfNode resource, String property, String text) throws IOException {
        refuseFull(resource.size());
        resource.add(property, Utf8.cut(text, Limits.VALUE));
    }

    @Override
    public void refers(RdfNode resource, String property, String reference, boolean isInside) throws IOException {
        if (wants(property) && !(isInside && RdfProperty.isPart(property))) {
            says(resource, property, reference);
        }
    }

    @Override
    public void ends(RdfNode resource) throws IOException {
        var consists = inside.getOrDefault(resource, List.of());
        inside.remove(resource);
        if (!RdfProperty.isClass(resource.type())) {
            return;
        }
        var object = RdfObject.of(resource);
        consists.forEach(part -> put(resource, part, object));
        if (object.isEmpty()) {
            return;
        }
        var isOpen = resource.properties().stream().anyMatch(RdfProperty::isPart)
                || consists.stream().anyMatch(Part::isOpen);
        attach(resource, new Part(resource.property(), object, isOpen));
        var index = LISTS.containsKey(resource.type()) ? parts.reserve(LISTS.get(resource.type())) : 0;
        if (isOpen) {
            keep(object);
            waiting.add(() -> {
                complete(resource, object);
                check(resource.type(), index, object);
            });
        } else {
            check(resource.type(), index, object);
        }
    }

    /** What a resource consists of is known to the one around it, and to all by its name where it has one. */
    private void attach(RdfNode resource, Part part) throws TooLarge {
        var around = resource.around();
        if (around != null && RdfProperty.isPart(part.property())) {
            var consists = inside.computeIfAbsent(around, absent -> new ArrayList<>(1));
            refuseFull(consists.size());
            consists.add(part);
        }
        if (!LISTS.containsKey(resource.type()) && !resource.id().matches("_:\\d+")) {
            keep(part.object());
            named.put(resource.id(), part.object());
        }
    }

    private void complete(RdfNode resource, ObjectNode object) {
        resource.properties().stream()
                .filter(RdfProperty::isPart)
                .forEach(property -> resource.all(property).forEach(id -> {
                    var part = named.getOrDefault(id, JsonNodeFactory.instance.objectNode());
                    put(resource, new Part(property, part, false), object);
                }));
    }

    private void check(String type, int index, ObjectNode object) {
        var list = LISTS.get(type);
        if (list != null) {
            parts.item(list, index, object, place -> "");
        } else if (type.equals("SpdxDocument")) {
            parts.rest().setAll(object);
        }
    }

    private static void put(RdfNode resource, Part part, ObjectNode object) {
        RdfProperty.of(resource.type(), part.property()).ifPresent(property -> {
            if (property.kind() == RdfProperty.Kind.PARTS) {
                object.withArray("/" + property.field()).add(part.object());
            } else {
                object.set(property.field(), part.object());
            }
        });
    }

    private static void refuseFull(int size) throws TooLarge {
        if (size >= Limits.TEXTS) {
            throw new TooLarge(
                    "The document says more than %d things of one resource, the most that is read strictly. Send it without reading=strict."
                            .formatted(Limits.TEXTS));
        }
    }

    private void keep(ObjectNode object) throws TooLarge {
        kept += OVERHEAD + object.toString().length();
        if (kept > Limits.APART) {
            throw new TooLarge(
                    "The document has more that stands apart from its elements than is read strictly. Send it without reading=strict.");
        }
    }
}
