package dev.interdict.ingestion.formats;

import java.io.IOException;
import java.util.List;

/** Reads the licences of a CycloneDX component or service, as far as they can name whose they are. */
final class Licences {

    private static final String OWNER = "licence-owner";

    /** What begins so in an expression is no licence of the SPDX list, and often named after its owner. */
    private static final String OWN = "LicenseRef-";

    private final Walk walk;
    private final Organisations organisations;

    Licences(Walk walk, Organisations organisations) {
        this.walk = walk;
        this.organisations = organisations;
    }

    /** The licences of a list. */
    void read(Entry entry) throws IOException {
        for (var inside = walk.list(); inside && walk.item(); ) {
            for (var key = walk.object() ? walk.key() : null; key != null; key = walk.key()) {
                switch (key) {
                    case "license" -> licence(entry);
                    case "expression" -> walk.texts(text -> expression(text, entry));
                    default -> walk.skip();
                }
            }
        }
    }

    private void licence(Entry entry) throws IOException {
        for (var key = walk.object() ? walk.key() : null; key != null; key = walk.key()) {
            switch (key) {
                case "name", "url" -> walk.fields(OWNER, entry);
                case "text" -> text(entry);
                case "licensing" -> licensing(entry);
                default -> walk.skip();
            }
        }
    }

    private void expression(String text, Entry entry) {
        if (text.contains(OWN)) {
            entry.field(OWNER, walk.place(), text);
        }
    }

    private void text(Entry entry) throws IOException {
        var place = walk.place();
        var parts = walk.textFields(List.of("content", "encoding"));
        var content = parts.get("content");
        if (content != null && !parts.containsKey("encoding")) {
            entry.field(OWNER, place + "/content", content);
        }
    }

    private void licensing(Entry entry) throws IOException {
        walk.keys(key -> {
            switch (key) {
                case "licensor", "licensee", "purchaser" -> organisations.either(OWNER, entry);
                default -> walk.skip();
            }
        });
    }
}
