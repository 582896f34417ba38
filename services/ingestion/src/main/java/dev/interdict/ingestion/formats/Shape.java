package dev.interdict.ingestion.formats;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an element of CycloneDX XML or SPDX 2 XML becomes JSON, as far as it is read; elements without a part here are passed over.
 *
 * @param attributes that become fields
 * @param text the field that the element's own text becomes; null where it has none
 * @param parts by the child element's name
 */
record Shape(Set<String> attributes, @Nullable String text, Map<String, Part> parts) {

    /** What a child element becomes. */
    sealed interface Part {

        /** A field with a text. */
        record Text() implements Part {}

        /** A field with an object. */
        record One(String shape) implements Part {}

        /** A field with a list: an object for each child of the name. */
        record Listed(String child, String shape) implements Part {}

        /** A field with a list: a text for each child of the name. */
        record Texts(String child) implements Part {}

        /** A field with a list: an object with one field for each child, which is named like the child. */
        record Wrapped(Map<String, Part> children) implements Part {}

        /** A field with a list as {@link Listed} where the first child has the name, else with an object as {@link One}. */
        record Either(Listed list, One object) implements Part {}

        /** An item of a list that is named like the element, which stands beside its like without a parent of their own. */
        record Repeated(String shape) implements Part {}

        /** As {@link Repeated}, a text each. */
        record RepeatedText() implements Part {}

        /** An item of the list {@code dependsOn}: the element's {@code ref}. */
        record Reference() implements Part {}
    }

    private static final Part TEXT = new Part.Text();
    private static final Part REPEATED_TEXT = new Part.RepeatedText();
    private static final Part ORGANISATION = new Part.One("organisation");
    private static final Part PERSON = new Part.One("person");
    private static final Part EITHER = new Part.One("either");
    private static final Part COMPONENTS = new Part.Listed("component", "component");
    private static final Part SERVICES = new Part.Listed("service", "service");
    private static final Part AUTHORS = new Part.Listed("author", "person");
    private static final Part HASHES = new Part.Listed("hash", "hash");
    private static final Part PROPERTIES = new Part.Listed("property", "property");
    private static final Part REFERENCES = new Part.Listed("reference", "reference");
    private static final Part LICENCES =
            new Part.Wrapped(Map.of("license", new Part.One("licence"), "expression", TEXT));
    private static final Part TEXTS_OF_COPYRIGHT = new Part.Wrapped(Map.of("text", TEXT));

    /** By name; the document's root is {@code bom}, or of SPDX, where lists have no element of their own, {@code Document}. */
    static final Map<String, Shape> ALL = Map.ofEntries(
            of(
                    "bom",
                    Map.entry("metadata", new Part.One("metadata")),
                    Map.entry("components", COMPONENTS),
                    Map.entry("services", SERVICES),
                    Map.entry("formulation", new Part.Listed("formula", "formula")),
                    Map.entry("annotations", new Part.Listed("annotation", "annotation")),
                    Map.entry("dependencies", new Part.Listed("dependency", "dependency"))),
            of(
                    "metadata",
                    Map.entry("component", new Part.One("component")),
                    Map.entry("supplier", ORGANISATION),
                    Map.entry("manufacturer", ORGANISATION),
                    Map.entry("manufacture", ORGANISATION),
                    Map.entry("authors", AUTHORS),
                    Map.entry("tools", new Part.Either(new Part.Listed("tool", "tool"), new Part.One("tools"))),
                    Map.entry("licenses", LICENCES),
                    Map.entry("properties", PROPERTIES)),
            of(
                    "tool",
                    Map.entry("vendor", TEXT),
                    Map.entry("name", TEXT),
                    Map.entry("version", TEXT),
                    Map.entry("hashes", HASHES),
                    Map.entry("externalReferences", REFERENCES)),
            of("tools", Map.entry("components", COMPONENTS), Map.entry("services", SERVICES)),
            of("formula", Map.entry("components", COMPONENTS), Map.entry("services", SERVICES)),
            of("annotation", Map.entry("annotator", new Part.One("annotator"))),
            of(
                    "annotator",
                    Map.entry("organization", ORGANISATION),
                    Map.entry("individual", PERSON),
                    Map.entry("component", new Part.One("component")),
                    Map.entry("service", new Part.One("service"))),
            withAttributes(
                    "component",
                    Set.of("type", "bom-ref"),
                    Map.entry("supplier", ORGANISATION),
                    Map.entry("manufacturer", ORGANISATION),
                    Map.entry("manufacture", ORGANISATION),
                    Map.entry("author", TEXT),
                    Map.entry("authors", AUTHORS),
                    Map.entry("publisher", TEXT),
                    Map.entry("group", TEXT),
                    Map.entry("name", TEXT),
                    Map.entry("version", TEXT),
                    Map.entry("hashes", HASHES),
                    Map.entry("licenses", LICENCES),
                    Map.entry("copyright", TEXT),
                    Map.entry("cpe", TEXT),
                    Map.entry("purl", TEXT),
                    Map.entry("swid", new Part.One("swid")),
                    Map.entry("pedigree", new Part.One("pedigree")),
                    Map.entry("externalReferences", REFERENCES),
                    Map.entry("properties", PROPERTIES),
                    Map.entry("components", COMPONENTS),
                    Map.entry("evidence", new Part.One("evidence")),
                    Map.entry("modelCard", new Part.One("modelCard")),
                    Map.entry("data", new Part.Repeated("data")),
                    Map.entry("cryptoProperties", new Part.One("cryptoProperties"))),
            withAttributes(
                    "service",
                    Set.of("bom-ref"),
                    Map.entry("provider", ORGANISATION),
                    Map.entry("group", TEXT),
                    Map.entry("name", TEXT),
                    Map.entry("version", TEXT),
                    Map.entry("endpoints", new Part.Texts("endpoint")),
                    Map.entry("licenses", LICENCES),
                    Map.entry("externalReferences", REFERENCES),
                    Map.entry("properties", PROPERTIES),
                    Map.entry("services", SERVICES)),
            of(
                    "organisation",
                    Map.entry("name", TEXT),
                    Map.entry("url", REPEATED_TEXT),
                    Map.entry("contact", new Part.Repeated("person"))),
            of("person", Map.entry("name", TEXT), Map.entry("email", TEXT)),
            of(
                    "either",
                    Map.entry("organization", ORGANISATION),
                    Map.entry("individual", PERSON),
                    Map.entry("contact", PERSON)),
            ofText("hash", "content", Set.of("alg")),
            ofText("property", "value", Set.of("name")),
            ofText("attachment", "content", Set.of("encoding")),
            of(
                    "licence",
                    Map.entry("name", TEXT),
                    Map.entry("url", TEXT),
                    Map.entry("text", new Part.One("attachment")),
                    Map.entry("licensing", new Part.One("licensing"))),
            of(
                    "licensing",
                    Map.entry("licensor", EITHER),
                    Map.entry("licensee", EITHER),
                    Map.entry("purchaser", EITHER)),
            withAttributes("swid", Set.of("tagId", "name"), Map.entry("url", TEXT)),
            of(
                    "pedigree",
                    Map.entry("ancestors", COMPONENTS),
                    Map.entry("descendants", COMPONENTS),
                    Map.entry("variants", COMPONENTS),
                    Map.entry("commits", new Part.Listed("commit", "commit")),
                    Map.entry("patches", new Part.Listed("patch", "patch")),
                    Map.entry("notes", TEXT)),
            of("commit", Map.entry("url", TEXT), Map.entry("author", PERSON), Map.entry("committer", PERSON)),
            of("patch", Map.entry("diff", new Part.One("diff"))),
            of("diff", Map.entry("url", TEXT)),
            withAttributes(
                    "reference",
                    Set.of("type"),
                    Map.entry("url", TEXT),
                    Map.entry("comment", TEXT),
                    Map.entry("hashes", HASHES)),
            of(
                    "evidence",
                    Map.entry("identity", new Part.Repeated("identity")),
                    Map.entry("licenses", LICENCES),
                    Map.entry("callstack", new Part.One("callstack")),
                    Map.entry("copyright", TEXTS_OF_COPYRIGHT),
                    Map.entry("occurrences", new Part.Listed("occurrence", "occurrence"))),
            of("identity", Map.entry("field", TEXT), Map.entry("concludedValue", TEXT)),
            of("callstack", Map.entry("frames", new Part.Listed("frame", "frame"))),
            of("frame", Map.entry("package", TEXT), Map.entry("module", TEXT)),
            of("occurrence", Map.entry("location", TEXT)),
            of("modelCard", Map.entry("modelParameters", new Part.One("modelParameters"))),
            of("modelParameters", Map.entry("datasets", new Part.Listed("dataset", "data"))),
            of("data", Map.entry("governance", new Part.One("governance"))),
            of(
                    "governance",
                    Map.entry("custodians", new Part.Listed("custodian", "either")),
                    Map.entry("stewards", new Part.Listed("steward", "either")),
                    Map.entry("owners", new Part.Listed("owner", "either"))),
            of("cryptoProperties", Map.entry("certificateProperties", new Part.One("certificate"))),
            of("certificate", Map.entry("subjectName", TEXT), Map.entry("issuerName", TEXT)),
            withAttributes("dependency", Set.of("ref"), Map.entry("dependency", new Part.Reference())),
            of(
                    "Document",
                    Map.entry("SPDXID", TEXT),
                    Map.entry("spdxVersion", TEXT),
                    Map.entry("name", TEXT),
                    Map.entry("creationInfo", new Part.One("creationInfo")),
                    Map.entry("documentDescribes", REPEATED_TEXT),
                    Map.entry("packages", new Part.Repeated("package")),
                    Map.entry("files", new Part.Repeated("file")),
                    Map.entry("snippets", new Part.Repeated("file")),
                    Map.entry("relationships", new Part.Repeated("relationship"))),
            of("creationInfo", Map.entry("creators", REPEATED_TEXT)),
            of(
                    "package",
                    Map.entry("SPDXID", TEXT),
                    Map.entry("name", TEXT),
                    Map.entry("versionInfo", TEXT),
                    Map.entry("primaryPackagePurpose", TEXT),
                    Map.entry("supplier", TEXT),
                    Map.entry("originator", TEXT),
                    Map.entry("homepage", TEXT),
                    Map.entry("downloadLocation", TEXT),
                    Map.entry("copyrightText", TEXT),
                    Map.entry("packageFileName", TEXT),
                    Map.entry("attributionTexts", REPEATED_TEXT),
                    Map.entry("hasFiles", REPEATED_TEXT),
                    Map.entry("externalRefs", new Part.Repeated("externalRef")),
                    Map.entry("checksums", new Part.Repeated("checksum")),
                    Map.entry("annotations", new Part.Repeated("note"))),
            of("externalRef", Map.entry("referenceType", TEXT), Map.entry("referenceLocator", TEXT)),
            of("checksum", Map.entry("algorithm", TEXT), Map.entry("checksumValue", TEXT)),
            of("note", Map.entry("annotator", TEXT)),
            of("file", Map.entry("SPDXID", TEXT), Map.entry("fileName", TEXT)),
            of(
                    "relationship",
                    Map.entry("spdxElementId", TEXT),
                    Map.entry("relationshipType", TEXT),
                    Map.entry("relatedSpdxElement", TEXT)));

    @SafeVarargs
    private static Map.Entry<String, Shape> of(String name, Map.Entry<String, Part>... parts) {
        return withAttributes(name, Set.of(), parts);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static Map.Entry<String, Shape> withAttributes(
            String name, Set<String> attributes, Map.Entry<String, Part>... parts) {
        return Map.entry(name, new Shape(attributes, null, Map.ofEntries(parts)));
    }

    private static Map.Entry<String, Shape> ofText(String name, String text, Set<String> attributes) {
        return Map.entry(name, new Shape(attributes, text, Map.of()));
    }
}
