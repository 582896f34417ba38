package dev.interdict.ingestion.formats;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what details an element of SPDX 3: where it is from, what identifies it, and its hashes. */
final class Spdx3Details {

    /** Properties of CycloneDX that tools carry along, with what they are here. */
    private static final Map<String, String> OF_CYCLONE_DX = Map.of(
            "supplier",
            "supplier",
            "manufacturer",
            "manufacturer",
            "publisher",
            "publisher",
            "author",
            "author",
            "group",
            "group",
            "cpe",
            "cpe");

    private final Walk walk;

    Spdx3Details(Walk walk) {
        this.walk = walk;
    }

    /** Reads a property; passes over what names no vendor. */
    void field(String term, Entry entry) throws IOException {
        switch (term) {
            case "software_packageVersion" -> entry.version = walk.text();
            case "software_primaryPurpose" -> walk.texts(text -> SpdxFields.purpose(text, entry));
            case "software_homePage", "software_downloadLocation" -> stated("url", entry);
            case "software_copyrightText", "software_attributionText" -> stated("copyright", entry);
            case "software_packageUrl" -> walk.texts(text -> SpdxFields.put("purl", walk.place(), text, entry));
            case "externalIdentifier" -> each(() -> externalIdentifier(entry));
            case "externalRef" -> each(() -> externalReference(entry));
            case "verifiedUsing" -> each(() -> hash(entry));
            case "extension" -> each(() -> extension(entry));
            default -> walk.skip();
        }
    }

    private void stated(String kind, Entry entry) throws IOException {
        walk.texts(text -> SpdxFields.stated(kind, walk.place(), text, entry));
    }

    private void externalIdentifier(Entry entry) throws IOException {
        var place = walk.place();
        var texts = walk.textFields(List.of("externalIdentifierType", "identifier"));
        var identifier = texts.get("identifier");
        if (identifier != null) {
            var kind = kind(texts.getOrDefault("externalIdentifierType", ""));
            SpdxFields.put(kind, place + "/identifier", identifier, entry);
        }
    }

    /** Of the types of Core, ExternalIdentifierType. */
    private static String kind(String type) {
        return switch (type) {
            case "packageUrl" -> "purl";
            case "cpe22", "cpe23" -> "cpe";
            case "swid" -> "swid";
            case "email" -> "email";
            case "gitoid", "swhid" -> "hash";
            default -> "url";
        };
    }

    private void externalReference(Entry entry) throws IOException {
        var locators = new LinkedHashMap<String, String>();
        String type = null;
        for (var key = walk.object() ? walk.key() : null; key != null; key = walk.key()) {
            switch (key) {
                case "locator" -> walk.texts(text -> locators.put(walk.place(), text));
                case "externalRefType" -> type = walk.word();
                default -> walk.skip();
            }
        }
        var kind = ReferenceTypes.kind(type);
        locators.forEach((place, locator) -> entry.field(kind, place, locator));
    }

    private void hash(Entry entry) throws IOException {
        var place = walk.place();
        var texts = walk.textFields(List.of("algorithm", "hashValue"));
        var value = texts.get("hashValue");
        if (value != null) {
            entry.field("hash", place + "/hashValue", texts.getOrDefault("algorithm", "") + ":" + value);
        }
    }

    private void extension(Entry entry) throws IOException {
        for (var key = walk.object() ? walk.key() : null; key != null; key = walk.key()) {
            if (key.equals("extension_cdxProperty")) {
                each(() -> property(entry));
            } else {
                walk.skip();
            }
        }
    }

    private void property(Entry entry) throws IOException {
        var place = walk.place();
        var texts = walk.textFields(List.of("extension_cdxPropName", "extension_cdxPropValue"));
        var kind = OF_CYCLONE_DX.get(texts.getOrDefault("extension_cdxPropName", ""));
        var value = texts.get("extension_cdxPropValue");
        if (kind != null && value != null) {
            entry.field(kind, place + "/extension_cdxPropValue", value);
        }
    }

    private interface Reader {
        void read() throws IOException;
    }

    /** The items of a list, or the one value that stands in place of a list. */
    private void each(Reader reader) throws IOException {
        if (walk.isObject()) {
            reader.read();
            return;
        }
        for (var inside = walk.list(); inside && walk.item(); ) {
            reader.read();
        }
    }
}
