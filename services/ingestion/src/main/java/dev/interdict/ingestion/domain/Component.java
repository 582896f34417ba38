package dev.interdict.ingestion.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of an SBOM.
 *
 * @param pointer JSON pointer of the entry in the document
 * @param type the format's own word
 * @param purl as written
 * @param fields the vendor key
 * @param path names from the document's root to this entry, both included
 */
public record Component(
        String pointer,
        String type,
        @Nullable String group,
        String name,
        @Nullable String version,
        @Nullable String purl,
        List<VendorField> fields,
        List<String> path) {

    /** The same with another path. */
    public Component withPath(List<String> way) {
        return new Component(pointer, type, group, name, version, purl, fields, way);
    }

    Component withFields(List<VendorField> others) {
        return new Component(pointer, type, group, name, version, purl, others, path);
    }
}
