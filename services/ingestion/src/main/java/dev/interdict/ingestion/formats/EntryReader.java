package dev.interdict.ingestion.formats;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads CycloneDX components and services, with every string in them that can name a vendor. */
final class EntryReader {

    private final Walk walk;
    private final References references;

    EntryReader(Walk walk, References references) {
        this.walk = walk;
        this.references = references;
    }

    /** Takes entries as they are found. */
    interface Found {

        /** It begins here; what it is nested in began before. */
        void begins(Entry entry);

        /** All of it is read; what is nested in it ended before. */
        void ends(Entry entry);
    }

    /** Reads the components of a list. */
    void components(@Nullable Entry parent, Found found) throws IOException {
        for (var inside = walk.list(); inside && walk.item(); ) {
            component(parent, found);
        }
    }

    /** Reads a component. */
    void component(@Nullable Entry parent, Found found) throws IOException {
        if (!walk.isObject()) {
            walk.warn(walk.pointer() + " is not an object; it was not read.");
            walk.skip();
            return;
        }
        var entry = new Entry(walk.pointer(), "", parent);
        found.begins(entry);
        walk.entry();
        for (var key = walk.key(); key != null; key = walk.key()) {
            componentField(key, entry, found);
        }
        if (entry.name == null) {
            walk.warn(entry.pointer + " has no name.");
        }
        found.ends(entry);
    }

    /** Reads the services of a list. */
    void services(@Nullable Entry parent, Found found) throws IOException {
        for (var inside = walk.list(); inside && walk.item(); ) {
            if (walk.isObject()) {
                service(parent, found);
            } else {
                walk.object();
            }
        }
    }

    private void service(@Nullable Entry parent, Found found) throws IOException {
        var entry = new Entry(walk.pointer(), "service", parent);
        found.begins(entry);
        walk.entry();
        for (var key = walk.key(); key != null; key = walk.key()) {
            serviceField(key, entry, found);
        }
        found.ends(entry);
    }

    /** Reads what names the organisation that a document's metadata speaks of. */
    void metadataField(String name, Entry entry) throws IOException {
        switch (name) {
            case "supplier" -> organisation("supplier", entry);
            case "manufacturer", "manufacture" -> organisation("manufacturer", entry);
            default -> walk.skip();
        }
    }

    private void componentField(String name, Entry entry, Found found) throws IOException {
        switch (name) {
            case "type" -> entry.type = orEmpty(walk.text());
            case "version" -> entry.version = walk.text();
            case "supplier" -> organisation("supplier", entry);
            case "manufacturer", "manufacture" -> organisation("manufacturer", entry);
            case "publisher", "author", "copyright", "cpe" -> walk.fields(name, entry);
            case "authors" -> people(entry);
            case "purl" -> entry.purl = first(entry.purl, walk.fields("purl", entry));
            case "swid" -> swid(entry);
            case "evidence" -> evidence(entry);
            case "pedigree" -> pedigree(entry);
            case "components" -> components(entry, found);
            default -> sharedField(name, entry);
        }
    }

    private void serviceField(String name, Entry entry, Found found) throws IOException {
        switch (name) {
            case "version" -> entry.version = walk.text();
            case "provider" -> organisation("supplier", entry);
            case "endpoints" -> walk.fields("url", entry);
            case "services" -> services(entry, found);
            default -> sharedField(name, entry);
        }
    }

    private void sharedField(String name, Entry entry) throws IOException {
        switch (name) {
            case "bom-ref" -> entry.ref = walk.reference(references);
            case "group" -> entry.group = first(entry.group, walk.fields("group", entry));
            case "name" -> entry.name = first(entry.name, walk.fields("name", entry));
            case "externalReferences" -> each("url", "url", entry);
            default -> walk.skip();
        }
    }

    private void swid(Entry entry) throws IOException {
        if (walk.object()) {
            for (var key = walk.key(); key != null; key = walk.key()) {
                switch (key) {
                    case "name", "tagId" -> walk.fields("swid", entry);
                    default -> walk.skip();
                }
            }
        }
    }

    private void evidence(Entry entry) throws IOException {
        if (walk.object()) {
            for (var key = walk.key(); key != null; key = walk.key()) {
                switch (key) {
                    case "copyright" -> each("text", "copyright", entry);
                    case "occurrences" -> each("location", "artefact", entry);
                    default -> walk.skip();
                }
            }
        }
    }

    private void pedigree(Entry entry) throws IOException {
        if (walk.object()) {
            for (var key = walk.key(); key != null; key = walk.key()) {
                switch (key) {
                    case "ancestors", "descendants", "variants" -> {
                        var family = new Family();
                        components(null, family);
                        family.members.forEach(entry::descendsFrom);
                    }
                    default -> walk.skip();
                }
            }
        }
    }

    /** An organisation, or several; a text alone is taken for its name. */
    private void organisation(String kind, Entry entry) throws IOException {
        if (walk.isList()) {
            for (var inside = walk.list(); inside && walk.item(); ) {
                organisation(kind, entry);
            }
        } else if (!walk.isObject()) {
            walk.fields(kind, entry);
        } else if (walk.object()) {
            for (var key = walk.key(); key != null; key = walk.key()) {
                switch (key) {
                    case "name" -> walk.fields(kind, entry);
                    case "url" -> walk.fields("url", entry);
                    case "contact" -> people(entry);
                    default -> walk.skip();
                }
            }
        }
    }

    private void people(Entry entry) throws IOException {
        if (walk.isList()) {
            for (var inside = walk.list(); inside && walk.item(); ) {
                people(entry);
            }
        } else if (!walk.isObject()) {
            walk.fields("author", entry);
        } else if (walk.object()) {
            for (var key = walk.key(); key != null; key = walk.key()) {
                switch (key) {
                    case "name" -> walk.fields("author", entry);
                    case "email" -> walk.fields("email", entry);
                    default -> walk.skip();
                }
            }
        }
    }

    /** The texts under one key of each object of a list. */
    private void each(String wanted, String kind, Entry entry) throws IOException {
        for (var inside = walk.list(); inside && walk.item(); ) {
            for (var key = walk.object() ? walk.key() : null; key != null; key = walk.key()) {
                if (key.equals(wanted)) {
                    walk.fields(kind, entry);
                } else {
                    walk.skip();
                }
            }
        }
    }

    /** What stands inside a pedigree is no entry of the document. */
    private static final class Family implements Found {

        private final List<Entry> members = new ArrayList<>();

        @Override
        public void begins(Entry entry) {
            members.add(entry);
        }

        @Override
        public void ends(Entry entry) {}
    }

    private static @Nullable String first(@Nullable String known, @Nullable String found) {
        return known == null ? found : known;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
