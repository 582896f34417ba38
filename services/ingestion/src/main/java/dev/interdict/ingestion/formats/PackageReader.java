package dev.interdict.ingestion.formats;

import java.io.IOException;

/** Reads SPDX 2 packages in JSON, with every string in them that can name a vendor. */
final class PackageReader {

    private final Walk walk;
    private final References references;

    PackageReader(Walk walk, References references) {
        this.walk = walk;
        this.references = references;
    }

    /** Reads the packages of a list. */
    void packages(EntryReader.Found found) throws IOException {
        for (var inside = walk.list(); inside && walk.item(); ) {
            if (walk.isObject()) {
                onePackage(found);
            } else {
                walk.warn(walk.pointer() + " is not an object; it was not read.");
                walk.skip();
            }
        }
    }

    private void onePackage(EntryReader.Found found) throws IOException {
        var entry = new Entry(walk.pointer(), "package", null);
        found.begins(entry);
        walk.entry();
        for (var key = walk.key(); key != null; key = walk.key()) {
            field(key, entry);
        }
        if (entry.name == null) {
            walk.warn(entry.pointer + " has no name.");
        }
        found.ends(entry);
    }

    private void field(String name, Entry entry) throws IOException {
        switch (name) {
            case "SPDXID" -> entry.ref = walk.reference(references);
            case "name" -> walk.texts(text -> SpdxFields.name(walk.place(), text, entry));
            case "versionInfo" -> entry.version = walk.text();
            case "primaryPackagePurpose" -> walk.texts(text -> SpdxFields.purpose(text, entry));
            case "supplier" -> walk.texts(text -> SpdxFields.agent("supplier", walk.place(), text, entry));
            case "originator" -> walk.texts(text -> SpdxFields.agent("manufacturer", walk.place(), text, entry));
            case "homepage", "downloadLocation" -> stated("url", entry);
            case "copyrightText" -> stated("copyright", entry);
            case "packageFileName" -> stated("artefact", entry);
            case "externalRefs" -> externalReferences(entry);
            default -> walk.skip();
        }
    }

    private void stated(String kind, Entry entry) throws IOException {
        walk.texts(text -> SpdxFields.stated(kind, walk.place(), text, entry));
    }

    private void externalReferences(Entry entry) throws IOException {
        for (var inside = walk.list(); inside && walk.item(); ) {
            var place = walk.place();
            var texts = walk.textFields();
            var type = texts.get("referenceType");
            var locator = texts.get("referenceLocator");
            if (type != null && locator != null) {
                SpdxFields.reference(type, place + "/referenceLocator", locator, entry);
            }
        }
    }
}
