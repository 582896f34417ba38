package dev.interdict.ingestion.formats;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Reads SPDX 2 packages in JSON, with every string in them that can name a vendor. */
final class PackageReader {

    private final Walk walk;

    PackageReader(Walk walk) {
        this.walk = walk;
    }

    /** Reads the packages of a list. */
    void packages(String pointer, EntryReader.Found found) throws IOException {
        walk.items(pointer, item -> {
            if (!walk.at(JsonToken.START_OBJECT)) {
                walk.warn(item + " is not an object; it was not read.");
                walk.skip();
                return;
            }
            var entry = new Entry(item, "package", null);
            found.begins(entry);
            walk.fields(item, name -> field(name, item + "/" + name, entry));
            if (entry.name == null) {
                walk.warn(item + " has no name.");
            }
            found.ends(entry);
        });
    }

    private void field(String name, String pointer, Entry entry) throws IOException {
        switch (name) {
            case "SPDXID" -> entry.ref = walk.text(pointer);
            case "name" -> walk.texts(pointer, (at, text) -> SpdxFields.name(at, text, entry));
            case "versionInfo" -> entry.version = walk.text(pointer);
            case "primaryPackagePurpose" -> walk.texts(pointer, (at, text) -> SpdxFields.purpose(text, entry));
            case "supplier" -> walk.texts(pointer, (at, text) -> SpdxFields.agent("supplier", at, text, entry));
            case "originator" -> walk.texts(pointer, (at, text) -> SpdxFields.agent("manufacturer", at, text, entry));
            case "homepage", "downloadLocation" -> stated("url", pointer, entry);
            case "copyrightText" -> stated("copyright", pointer, entry);
            case "packageFileName" -> stated("artefact", pointer, entry);
            case "externalRefs" -> walk.items(pointer, item -> externalReference(item, entry));
            default -> walk.skip();
        }
    }

    private void stated(String kind, String pointer, Entry entry) throws IOException {
        walk.texts(pointer, (at, text) -> SpdxFields.stated(kind, at, text, entry));
    }

    private void externalReference(String pointer, Entry entry) throws IOException {
        var texts = walk.textFields(pointer);
        var type = texts.get("referenceType");
        var locator = texts.get("referenceLocator");
        if (type != null && locator != null) {
            SpdxFields.reference(type, pointer + "/referenceLocator", locator, entry);
        }
    }
}
