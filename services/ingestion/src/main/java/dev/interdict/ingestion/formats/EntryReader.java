package dev.interdict.ingestion.formats;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads CycloneDX components and services, with every string in them that can name a vendor. */
final class EntryReader {

    private final Walk walk;

    EntryReader(Walk walk) {
        this.walk = walk;
    }

    /** Takes entries as they are found. */
    interface Found {

        /** It begins here; what it is nested in began before. */
        void begins(Entry entry);

        /** All of it is read; what is nested in it ended before. */
        void ends(Entry entry);
    }

    /** Reads the components of a list. */
    void components(String pointer, @Nullable Entry parent, Found found) throws IOException {
        walk.items(pointer, item -> component(item, parent, found));
    }

    /** Reads a component. */
    void component(String pointer, @Nullable Entry parent, Found found) throws IOException {
        if (!walk.at(JsonToken.START_OBJECT)) {
            walk.warn(pointer + " is not an object; it was not read.");
            walk.skip();
            return;
        }
        var entry = new Entry(pointer, "", parent);
        found.begins(entry);
        walk.fields(pointer, name -> componentField(name, pointer + "/" + name, entry, found));
        warnIfUnnamed(entry);
        found.ends(entry);
    }

    /** Reads the services of a list. */
    void services(String pointer, @Nullable Entry parent, Found found) throws IOException {
        walk.items(pointer, item -> {
            if (!walk.at(JsonToken.START_OBJECT)) {
                walk.fields(item, name -> walk.skip());
                return;
            }
            var entry = new Entry(item, "service", parent);
            found.begins(entry);
            walk.fields(item, name -> serviceField(name, item + "/" + name, entry, found));
            found.ends(entry);
        });
    }

    /** Reads what names the organisation that a document's metadata speaks of. */
    void metadataField(String name, String pointer, Entry entry) throws IOException {
        switch (name) {
            case "supplier" -> organisation("supplier", pointer, entry);
            case "manufacturer", "manufacture" -> organisation("manufacturer", pointer, entry);
            default -> walk.skip();
        }
    }

    private void componentField(String name, String pointer, Entry entry, Found found) throws IOException {
        switch (name) {
            case "type" -> entry.type = orEmpty(walk.text(pointer));
            case "version" -> entry.version = walk.text(pointer);
            case "supplier" -> organisation("supplier", pointer, entry);
            case "manufacturer", "manufacture" -> organisation("manufacturer", pointer, entry);
            case "publisher", "author", "copyright" -> fields(name, pointer, entry);
            case "authors" -> people(pointer, entry);
            case "cpe" -> fields("cpe", pointer, entry);
            case "purl" ->
                walk.texts(pointer, (at, text) -> {
                    entry.purl = entry.purl == null ? text : entry.purl;
                    entry.field("purl", at, text);
                });
            case "swid" -> walk.fields(pointer, key -> swidField(key, pointer + "/" + key, entry));
            case "evidence" -> walk.fields(pointer, key -> evidenceField(key, pointer + "/" + key, entry));
            case "pedigree" -> walk.fields(pointer, key -> pedigreeField(key, pointer + "/" + key, entry));
            case "components" -> components(pointer, entry, found);
            default -> sharedField(name, pointer, entry);
        }
    }

    private void serviceField(String name, String pointer, Entry entry, Found found) throws IOException {
        switch (name) {
            case "version" -> entry.version = walk.text(pointer);
            case "provider" -> organisation("supplier", pointer, entry);
            case "endpoints" -> fields("url", pointer, entry);
            case "services" -> services(pointer, entry, found);
            default -> sharedField(name, pointer, entry);
        }
    }

    private void sharedField(String name, String pointer, Entry entry) throws IOException {
        switch (name) {
            case "bom-ref" -> entry.ref = walk.text(pointer);
            case "group" ->
                walk.texts(pointer, (at, text) -> {
                    entry.group = entry.group == null ? text : entry.group;
                    entry.field("group", at, text);
                });
            case "name" ->
                walk.texts(pointer, (at, text) -> {
                    entry.name = entry.name == null ? text : entry.name;
                    entry.field("name", at, text);
                });
            case "externalReferences" -> each(pointer, "url", "url", entry);
            default -> walk.skip();
        }
    }

    private void swidField(String name, String pointer, Entry entry) throws IOException {
        switch (name) {
            case "name", "tagId" -> fields("swid", pointer, entry);
            default -> walk.skip();
        }
    }

    private void evidenceField(String name, String pointer, Entry entry) throws IOException {
        switch (name) {
            case "copyright" -> each(pointer, "text", "copyright", entry);
            case "occurrences" -> each(pointer, "location", "artefact", entry);
            default -> walk.skip();
        }
    }

    private void pedigreeField(String name, String pointer, Entry entry) throws IOException {
        switch (name) {
            case "ancestors", "descendants", "variants" ->
                walk.items(pointer, item -> {
                    var family = new Family();
                    component(item, null, family);
                    family.members.forEach(entry::descendsFrom);
                });
            default -> walk.skip();
        }
    }

    private void organisation(String kind, String pointer, Entry entry) throws IOException {
        if (walk.at(JsonToken.START_ARRAY)) {
            walk.items(pointer, item -> organisation(kind, item, entry));
        } else if (!walk.at(JsonToken.START_OBJECT)) {
            fields(kind, pointer, entry);
        } else {
            walk.fields(pointer, name -> organisationField(kind, name, pointer + "/" + name, entry));
        }
    }

    private void organisationField(String kind, String name, String pointer, Entry entry) throws IOException {
        switch (name) {
            case "name" -> fields(kind, pointer, entry);
            case "url" -> fields("url", pointer, entry);
            case "contact" -> people(pointer, entry);
            default -> walk.skip();
        }
    }

    private void people(String pointer, Entry entry) throws IOException {
        if (walk.at(JsonToken.START_ARRAY)) {
            walk.items(pointer, item -> people(item, entry));
        } else if (!walk.at(JsonToken.START_OBJECT)) {
            fields("author", pointer, entry);
        } else {
            walk.fields(pointer, name -> personField(name, pointer + "/" + name, entry));
        }
    }

    private void personField(String name, String pointer, Entry entry) throws IOException {
        switch (name) {
            case "name" -> fields("author", pointer, entry);
            case "email" -> fields("email", pointer, entry);
            default -> walk.skip();
        }
    }

    /** The texts under one key of each object of a list. */
    private void each(String pointer, String key, String kind, Entry entry) throws IOException {
        walk.items(
                pointer,
                item -> walk.fields(item, name -> {
                    if (name.equals(key)) {
                        fields(kind, item + "/" + name, entry);
                    } else {
                        walk.skip();
                    }
                }));
    }

    private void fields(String kind, String pointer, Entry entry) throws IOException {
        walk.texts(pointer, (at, text) -> entry.field(kind, at, text));
    }

    private void warnIfUnnamed(Entry entry) {
        if (entry.name == null) {
            walk.warn(entry.pointer + " has no name.");
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

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
