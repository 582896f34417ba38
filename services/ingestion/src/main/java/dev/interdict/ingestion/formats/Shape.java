package dev.interdict.ingestion.formats;

import java.util.Map;
import java.util.Set;

/**
 * How an element of CycloneDX XML becomes JSON, as far as it is read; elements without a part here are passed over.
 *
 * @param attributes that become fields
 * @param parts by the child element's name
 */
record Shape(Set<String> attributes, Map<String, Part> parts) {

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

        /** A field with a list: an object with one text for each child of the name. */
        record TextObjects(String child) implements Part {}

        /** An item of a list that is named like the element, which stands beside its like without a parent of their own. */
        record Repeated(String shape) implements Part {}

        /** As {@link Repeated}, a text each. */
        record RepeatedText() implements Part {}

        /** An item of the list {@code dependsOn}: the element's {@code ref}. */
        record Reference() implements Part {}
    }

    private static final Part TEXT = new Part.Text();
    private static final Shape COMPONENT = new Shape(
            Set.of("type", "bom-ref"),
            Map.ofEntries(
                    Map.entry("supplier", new Part.One("organisation")),
                    Map.entry("manufacturer", new Part.One("organisation")),
                    Map.entry("manufacture", new Part.One("organisation")),
                    Map.entry("author", TEXT),
                    Map.entry("authors", new Part.Listed("author", "person")),
                    Map.entry("publisher", TEXT),
                    Map.entry("group", TEXT),
                    Map.entry("name", TEXT),
                    Map.entry("version", TEXT),
                    Map.entry("copyright", TEXT),
                    Map.entry("cpe", TEXT),
                    Map.entry("purl", TEXT),
                    Map.entry("swid", new Part.One("swid")),
                    Map.entry("pedigree", new Part.One("pedigree")),
                    Map.entry("externalReferences", new Part.Listed("reference", "reference")),
                    Map.entry("components", new Part.Listed("component", "component")),
                    Map.entry("evidence", new Part.One("evidence"))));
    private static final Part COMPONENTS = new Part.Listed("component", "component");
    private static final Shape PERSON = new Shape(Set.of(), Map.of("name", TEXT, "email", TEXT));

    /** By name; the document's root is {@code bom}. */
    static final Map<String, Shape> ALL = Map.ofEntries(
            Map.entry(
                    "bom",
                    new Shape(
                            Set.of(),
                            Map.of(
                                    "metadata",
                                    new Part.One("metadata"),
                                    "components",
                                    COMPONENTS,
                                    "services",
                                    new Part.Listed("service", "service"),
                                    "dependencies",
                                    new Part.Listed("dependency", "dependency")))),
            Map.entry(
                    "metadata",
                    new Shape(
                            Set.of(),
                            Map.of(
                                    "component",
                                    new Part.One("component"),
                                    "supplier",
                                    new Part.One("organisation"),
                                    "manufacturer",
                                    new Part.One("organisation"),
                                    "manufacture",
                                    new Part.One("organisation")))),
            Map.entry("component", COMPONENT),
            Map.entry(
                    "service",
                    new Shape(
                            Set.of("bom-ref"),
                            Map.of(
                                    "provider",
                                    new Part.One("organisation"),
                                    "group",
                                    TEXT,
                                    "name",
                                    TEXT,
                                    "version",
                                    TEXT,
                                    "endpoints",
                                    new Part.Texts("endpoint"),
                                    "externalReferences",
                                    new Part.Listed("reference", "reference"),
                                    "services",
                                    new Part.Listed("service", "service")))),
            Map.entry(
                    "organisation",
                    new Shape(
                            Set.of(),
                            Map.of(
                                    "name",
                                    TEXT,
                                    "url",
                                    new Part.RepeatedText(),
                                    "contact",
                                    new Part.Repeated("person")))),
            Map.entry("person", PERSON),
            Map.entry("swid", new Shape(Set.of("tagId", "name"), Map.of())),
            Map.entry(
                    "pedigree",
                    new Shape(
                            Set.of(),
                            Map.of("ancestors", COMPONENTS, "descendants", COMPONENTS, "variants", COMPONENTS))),
            Map.entry("reference", new Shape(Set.of(), Map.of("url", TEXT))),
            Map.entry(
                    "evidence",
                    new Shape(
                            Set.of(),
                            Map.of(
                                    "copyright",
                                    new Part.TextObjects("text"),
                                    "occurrences",
                                    new Part.Listed("occurrence", "occurrence")))),
            Map.entry("occurrence", new Shape(Set.of(), Map.of("location", TEXT))),
            Map.entry("dependency", new Shape(Set.of("ref"), Map.of("dependency", new Part.Reference()))));
}
