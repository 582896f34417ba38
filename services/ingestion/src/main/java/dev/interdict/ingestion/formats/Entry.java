package dev.interdict.ingestion.formats;

import dev.interdict.ingestion.domain.Component;
import dev.interdict.ingestion.domain.Limits;
import dev.interdict.ingestion.domain.Utf8;
import dev.interdict.ingestion.domain.VendorField;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A component or service while it is being read. Texts that it is given are storable, as {@link Utf8#storable} makes them. */
final class Entry {

    private static final String PEDIGREE = "pedigree.";

    final String pointer;
    final @Nullable Entry parent;
    private final List<VendorField> fields = new ArrayList<>(16);

    /** Its number in the graph, when it is in one. */
    int node = Graph.NONE;

    String type;

    /** The hash of its reference; {@link References#NO_HASH} where it has none. */
    long ref = References.NO_HASH;

    @Nullable
    String group;

    @Nullable
    String name;

    @Nullable
    String version;

    @Nullable
    String purl;

    /** How many external references were seen so far, where a format does not count them itself. */
    int references;

    Entry(String pointer, String type, @Nullable Entry parent) {
        this.pointer = pointer;
        this.type = type;
        this.parent = parent;
    }

    /** Adds a string that can name the vendor; the place is a JSON pointer from the entry. */
    void field(String kind, String place, String value) {
        fields.add(new VendorField(kind, place, cut(value)));
    }

    /** Takes over, as its pedigree, what names the vendor of another that stands inside this one. */
    void descendsFrom(Entry other) {
        for (var field : other.fields) {
            var kind = field.kind().startsWith(PEDIGREE) ? field.kind() : PEDIGREE + field.kind();
            fields.add(
                    new VendorField(kind, other.pointer.substring(pointer.length()) + field.pointer(), field.value()));
        }
    }

    /** True where any string in it can name a vendor. */
    boolean namesAVendor() {
        return !fields.isEmpty();
    }

    /** Its name on paths. */
    String shortName() {
        return Utf8.cut(name == null ? "(unnamed)" : name, Limits.PATH_NAME);
    }

    Component toComponent() {
        return Component.alone(
                pointer,
                cut(type),
                cutOrNull(group),
                name == null ? "" : cut(name),
                cutOrNull(version),
                cutOrNull(purl),
                List.copyOf(fields));
    }

    private static @Nullable String cutOrNull(@Nullable String value) {
        return value == null ? null : cut(value);
    }

    private static String cut(String value) {
        return Utf8.cut(value, Limits.VALUE);
    }
}
