package dev.interdict.ingestion.formats;

import java.io.IOException;

/** Reads organisations and people of CycloneDX, wherever they stand. */
final class Organisations {

    private final Walk walk;

    Organisations(Walk walk) {
        this.walk = walk;
    }

    /** An organisation, or several; a text alone is taken for its name. */
    void organisation(String kind, Entry entry) throws IOException {
        if (walk.isList()) {
            walk.items(() -> organisation(kind, entry));
        } else if (!walk.isObject()) {
            walk.fields(kind, entry);
        } else if (walk.object()) {
            for (var key = walk.key(); key != null; key = walk.key()) {
                switch (key) {
                    case "name" -> walk.fields(kind, entry);
                    case "url" -> walk.fields("url", entry);
                    case "contact" -> people("author", entry);
                    default -> walk.skip();
                }
            }
        }
    }

    /** A person, or several. */
    void people(String kind, Entry entry) throws IOException {
        if (walk.isList()) {
            walk.items(() -> people(kind, entry));
        } else if (!walk.isObject()) {
            walk.fields(kind, entry);
        } else if (walk.object()) {
            for (var key = walk.key(); key != null; key = walk.key()) {
                switch (key) {
                    case "name" -> walk.fields(kind, entry);
                    case "email" -> walk.fields("email", entry);
                    default -> walk.skip();
                }
            }
        }
    }

    /** An object that holds an organisation or a person. */
    void either(String kind, Entry entry) throws IOException {
        walk.keys(key -> {
            switch (key) {
                case "organization" -> organisation(kind, entry);
                case "individual", "contact" -> people(kind, entry);
                default -> walk.skip();
            }
        });
    }

    /** Who has the data that a component or service is made of or works with. */
    void governance(Entry entry) throws IOException {
        walk.keys(key -> {
            switch (key) {
                case "custodians", "stewards", "owners" -> walk.items(() -> either("supplier", entry));
                default -> walk.skip();
            }
        });
    }
}
