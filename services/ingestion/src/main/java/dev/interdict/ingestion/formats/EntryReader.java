package dev.interdict.ingestion.formats;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads CycloneDX components and services, with every string in them that can name a vendor. */
final class EntryReader {

    private final Walk walk;
    private final References references;
    private final Organisations organisations;
    private final Licences licences;
    private final Properties properties;
    private final Evidence evidence;
    private final Pedigree pedigree;

    EntryReader(Walk walk, References references) {
        this.walk = walk;
        this.references = references;
        this.organisations = new Organisations(walk);
        this.licences = new Licences(walk, organisations);
        this.properties = new Properties(walk);
        this.evidence = new Evidence(walk, licences);
        this.pedigree = new Pedigree(walk, this, organisations);
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
        end(entry, found);
    }

    private void end(Entry entry, Found found) {
        if (entry.isCut()) {
            walk.remark(entry.pointer + " has more texts that can name a vendor than are kept; the first were read.");
        }
        found.ends(entry);
    }

    /** Reads the services of a list. */
    void services(@Nullable Entry parent, Found found) throws IOException {
        for (var inside = walk.list(); inside && walk.item(); ) {
            service(parent, found);
        }
    }

    /** Reads a service. */
    void service(@Nullable Entry parent, Found found) throws IOException {
        if (!walk.isObject()) {
            walk.object();
            return;
        }
        var entry = new Entry(walk.pointer(), "service", parent);
        found.begins(entry);
        walk.entry();
        for (var key = walk.key(); key != null; key = walk.key()) {
            serviceField(key, entry, found);
        }
        end(entry, found);
    }

    /** Reads a tool as documents until 1.4 have it. */
    void tool(Found found) throws IOException {
        if (!walk.isObject()) {
            walk.object();
            return;
        }
        var entry = new Entry(walk.pointer(), "tool", null);
        found.begins(entry);
        walk.entry();
        for (var key = walk.key(); key != null; key = walk.key()) {
            switch (key) {
                case "vendor" -> walk.fields("supplier", entry);
                case "services" -> services(entry, found);
                default -> componentField(key, entry, found);
            }
        }
        end(entry, found);
    }

    private void componentField(String name, Entry entry, Found found) throws IOException {
        switch (name) {
            case "type" -> entry.type = Objects.requireNonNullElse(walk.word(), "");
            case "supplier" -> organisations.organisation("supplier", entry);
            case "manufacturer", "manufacture" -> organisations.organisation("manufacturer", entry);
            case "publisher", "author", "copyright", "cpe" -> walk.fields(name, entry);
            case "authors" -> organisations.people("author", entry);
            case "purl" -> entry.purl = first(entry.purl, walk.isList() ? walk.only() : walk.fields("purl", entry));
            case "swid" -> swid(entry);
            case "hashes" -> properties.hashes(entry);
            case "evidence" -> evidence.read(entry);
            case "pedigree" -> pedigree.read(entry);
            case "components" -> components(entry, found);
            case "modelCard" -> nested(List.of("modelParameters", "datasets"), entry);
            case "cryptoProperties" -> walk.keys(key -> certificate(key, entry));
            default -> sharedField(name, entry);
        }
    }

    private void serviceField(String name, Entry entry, Found found) throws IOException {
        switch (name) {
            case "provider" -> organisations.organisation("supplier", entry);
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
            case "version" -> entry.version = walk.text();
            case "licenses" -> licences.read(entry);
            case "externalReferences" -> externalReferences(entry);
            case "properties" -> properties.read(entry);
            case "data" -> nested(List.of(), entry);
            case "patentAssertions" -> walk.items(() -> walk.keys(key -> asserter(key, entry)));
            default -> walk.skip();
        }
    }

    private void externalReferences(Entry entry) throws IOException {
        for (var inside = walk.list(); inside && walk.item(); ) {
            var place = walk.place() + "/url";
            String type = null;
            String url = null;
            for (var key = walk.object() ? walk.key() : null; key != null; key = walk.key()) {
                switch (key) {
                    case "type" -> type = walk.word();
                    case "url" -> url = walk.text();
                    case "comment" -> walk.fields("property", entry);
                    case "hashes" -> properties.hashes(entry);
                    default -> walk.skip();
                }
            }
            if (url != null) {
                entry.field(ReferenceTypes.kind(type), place, url);
            }
        }
    }

    private void swid(Entry entry) throws IOException {
        walk.keys(key -> {
            switch (key) {
                case "name", "tagId" -> walk.fields("swid", entry);
                case "url" -> walk.fields("url", entry);
                default -> walk.skip();
            }
        });
    }

    /** Data with its governance, under keys that lead to it. */
    private void nested(List<String> keys, Entry entry) throws IOException {
        walk.items(() -> walk.keys(key -> {
            if (!keys.isEmpty() && key.equals(keys.getFirst())) {
                nested(keys.subList(1, keys.size()), entry);
            } else if (keys.isEmpty() && key.equals("governance")) {
                organisations.governance(entry);
            } else {
                walk.skip();
            }
        }));
    }

    private void certificate(String properties, Entry entry) throws IOException {
        if (!properties.equals("certificateProperties")) {
            walk.skip();
            return;
        }
        walk.keys(key -> {
            switch (key) {
                case "subjectName", "issuerName" -> walk.fields("property", entry);
                default -> walk.skip();
            }
        });
    }

    /** An organisation, a person, or a reference to one of either. */
    private void asserter(String key, Entry entry) throws IOException {
        if (key.equals("asserter") && walk.isObject()) {
            organisations.organisation("licence-owner", entry);
        } else {
            walk.skip();
        }
    }

    private static @Nullable String first(@Nullable String known, @Nullable String found) {
        return known == null ? found : known;
    }
}
