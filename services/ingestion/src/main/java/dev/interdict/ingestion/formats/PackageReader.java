package dev.interdict.ingestion.formats;

import java.io.IOException;
import java.util.List;

/** Reads SPDX 2 packages in JSON, with every string in them that can name a vendor. */
final class PackageReader {

    private final Walk walk;
    private final SpdxDocument document;

    PackageReader(Walk walk, SpdxDocument document) {
        this.walk = walk;
        this.document = document;
    }

    /** Reads the packages of a list. */
    void read() throws IOException {
        for (var inside = walk.list(); inside && walk.item(); ) {
            if (walk.isObject()) {
                onePackage();
            } else {
                walk.warn(walk.pointer() + " is not an object; it was not read.");
                walk.skip();
            }
        }
    }

    private void onePackage() throws IOException {
        var entry = document.begin(walk.pointer());
        walk.entry();
        for (var key = walk.key(); key != null; key = walk.key()) {
            field(key, entry);
        }
        document.end(entry);
    }

    private void field(String name, Entry entry) throws IOException {
        switch (name) {
            case "SPDXID" -> entry.ref = walk.reference(document.hashes());
            case "name" -> walk.texts(text -> SpdxFields.name(walk.place(), text, entry));
            case "versionInfo" -> entry.version = walk.text();
            case "primaryPackagePurpose" -> walk.texts(text -> SpdxFields.purpose(text, entry));
            case "supplier" -> agent("supplier", entry);
            case "originator" -> agent("manufacturer", entry);
            case "homepage", "downloadLocation" -> stated("url", entry);
            case "copyrightText", "attributionTexts" -> stated("copyright", entry);
            case "packageFileName" -> stated("artefact", entry);
            case "externalRefs" -> externalReferences(entry);
            case "checksums" -> checksums(entry);
            case "annotations" -> annotations(entry);
            case "hasFiles" -> walk.texts(file -> document.relationships().brings(entry.node, file));
            default -> walk.skip();
        }
    }

    private void agent(String kind, Entry entry) throws IOException {
        walk.texts(text -> SpdxFields.agent(kind, walk.place(), text, entry));
    }

    private void stated(String kind, Entry entry) throws IOException {
        walk.texts(text -> SpdxFields.stated(kind, walk.place(), text, entry));
    }

    private void externalReferences(Entry entry) throws IOException {
        for (var inside = walk.list(); inside && walk.item(); ) {
            var place = walk.place();
            var texts = walk.textFields(List.of("referenceType", "referenceLocator"));
            var locator = texts.get("referenceLocator");
            if (locator != null) {
                SpdxFields.reference(
                        texts.getOrDefault("referenceType", ""), place + "/referenceLocator", locator, entry);
            }
        }
    }

    private void checksums(Entry entry) throws IOException {
        for (var inside = walk.list(); inside && walk.item(); ) {
            var place = walk.place();
            var texts = walk.textFields(List.of("algorithm", "checksumValue"));
            var value = texts.get("checksumValue");
            if (value != null) {
                entry.field("hash", place + "/checksumValue", texts.getOrDefault("algorithm", "") + ":" + value);
            }
        }
    }

    private void annotations(Entry entry) throws IOException {
        for (var inside = walk.list(); inside && walk.item(); ) {
            for (var key = walk.object() ? walk.key() : null; key != null; key = walk.key()) {
                if (key.equals("annotator")) {
                    walk.texts(text -> SpdxFields.author(walk.place(), text, entry));
                } else {
                    walk.skip();
                }
            }
        }
    }
}
