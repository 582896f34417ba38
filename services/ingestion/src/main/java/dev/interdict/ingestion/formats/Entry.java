package dev.interdict.ingestion.formats;

import dev.interdict.ingestion.domain.Component;
import dev.interdict.ingestion.domain.Limits;
import dev.interdict.ingestion.domain.Utf8;
import dev.interdict.ingestion.domain.VendorField;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A component or service while it is being read. */
final class Entry {

    private static final String PEDIGREE = "pedigree.";

    final String pointer;
    final @Nullable Entry parent;
    private final List<VendorField> fields = new ArrayList<>();

    /** Its number in the graph, when it is in one. */
    int node = Graph.NONE;

    String type;

    @Nullable
    String ref;

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
        fields.add(new VendorField(kind, place, stored(value)));
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
        return Utf8.cut(name == null ? "(unnamed)" : stored(name), Limits.PATH_NAME);
    }

    Component toComponent() {
        return Component.alone(
                pointer,
                stored(type),
                storedOrNull(group),
                name == null ? "" : stored(name),
                storedOrNull(version),
                storedOrNull(purl),
                List.copyOf(fields));
    }

    private static @Nullable String storedOrNull(@Nullable String value) {
        return value == null ? null : stored(value);
    }

    private static String stored(String value) {
        return Utf8.storable(Utf8.cut(value, Limits.VALUE));
    }
}
