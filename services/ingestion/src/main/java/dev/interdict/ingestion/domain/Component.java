package dev.interdict.ingestion.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of an SBOM, with the others of the document that say the same of themselves.
 *
 * @param pointer JSON pointer of the entry in the document
 * @param type the format's own word
 * @param purl as written
 * @param fields the vendor key
 * @param path names from the document's root to this entry, both included
 * @param elsewhere where the others stand, the first of them
 * @param occurrences how many entries there are, this one included
 */
public record Component(
        String pointer,
        String type,
        @Nullable String group,
        String name,
        @Nullable String version,
        @Nullable String purl,
        List<VendorField> fields,
        List<String> path,
        List<Occurrence> elsewhere,
        int occurrences) {

    /** An entry that no other is like; its way is not known yet. */
    public static Component alone(
            String pointer,
            String type,
            @Nullable String group,
            String name,
            @Nullable String version,
            @Nullable String purl,
            List<VendorField> fields) {
        return new Component(pointer, type, group, name, version, purl, fields, List.of(), List.of(), 1);
    }

    /** The same with the way to it, and to those that are like it. */
    public Component found(List<String> way, List<Occurrence> others, int all) {
        return new Component(pointer, type, group, name, version, purl, fields, way, others, all);
    }

    /** The same with another vendor key. */
    public Component withFields(List<VendorField> others) {
        return new Component(pointer, type, group, name, version, purl, others, path, elsewhere, occurrences);
    }

    Component withElsewhere(List<Occurrence> others) {
        return new Component(pointer, type, group, name, version, purl, fields, path, others, occurrences);
    }
}
