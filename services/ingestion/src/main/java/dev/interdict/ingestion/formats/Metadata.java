package dev.interdict.ingestion.formats;

import java.io.IOException;

/**
 * Reads what CycloneDX says of the document as a whole: whose product it describes, and, told apart by {@code document.}
 * before the kind, who made the document and with which tools.
 */
final class Metadata {

    static final String DOCUMENT = "document.";

    private final Walk walk;
    private final EntryReader reader;
    private final Organisations organisations;
    private final Licences licences;
    private final Properties properties;

    Metadata(Walk walk, EntryReader reader) {
        this.walk = walk;
        this.reader = reader;
        this.organisations = new Organisations(walk);
        this.licences = new Licences(walk, organisations);
        this.properties = new Properties(walk);
    }

    /** Reads the value of a key of the metadata. */
    void read(String key, Entry entry) throws IOException {
        switch (key) {
            case "supplier" -> organisations.organisation("supplier", entry);
            case "manufacturer", "manufacture" -> organisations.organisation("manufacturer", entry);
            case "authors" -> entry.under(DOCUMENT, () -> organisations.people("author", entry));
            case "licenses" -> entry.under(DOCUMENT, () -> licences.read(entry));
            case "properties" -> entry.under(DOCUMENT, () -> properties.read(entry));
            case "tools" -> tools(entry);
            default -> walk.skip();
        }
    }

    /** Reads the annotations of a list, as far as they say who made them. */
    void annotations(Entry entry) throws IOException {
        entry.under(
                DOCUMENT,
                () -> walk.items(() -> walk.keys(key -> {
                    if (key.equals("annotator")) {
                        annotator(entry);
                    } else {
                        walk.skip();
                    }
                })));
    }

    private void annotator(Entry entry) throws IOException {
        if (!walk.isObject()) {
            walk.fields("author", entry);
            return;
        }
        walk.keys(key -> {
            switch (key) {
                case "organization" -> organisations.organisation("supplier", entry);
                case "individual" -> organisations.people("author", entry);
                case "component" -> takeOver(entry, family -> reader.component(null, family));
                case "service" -> takeOver(entry, family -> reader.service(null, family));
                default -> walk.skip();
            }
        });
    }

    /** A list of tools, as until 1.4, or an object with components and services. */
    private void tools(Entry entry) throws IOException {
        if (walk.isList()) {
            walk.items(() -> takeOver(entry, family -> reader.tool(family)));
            return;
        }
        walk.keys(key -> {
            switch (key) {
                case "components" -> takeOver(entry, family -> reader.components(null, family));
                case "services" -> takeOver(entry, family -> reader.services(null, family));
                default -> walk.skip();
            }
        });
    }

    private interface Reading {
        void into(Pedigree.Family family) throws IOException;
    }

    private static void takeOver(Entry entry, Reading reading) throws IOException {
        var family = new Pedigree.Family();
        reading.into(family);
        family.members.forEach(member -> entry.takeOver(DOCUMENT, member));
    }
}
