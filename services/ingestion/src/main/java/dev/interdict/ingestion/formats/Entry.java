package dev.interdict.ingestion.formats;

import dev.interdict.ingestion.domain.Component;
import dev.interdict.ingestion.domain.Limits;
import dev.interdict.ingestion.domain.Utf8;
import dev.interdict.ingestion.domain.VendorField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A component or service while it is being read. Texts that it is given are storable, as {@link Utf8#storable} makes them. */
final class Entry {

    /** What a field needs beside its value. */
    private static final int FIELD = 64;

    final String pointer;
    final @Nullable Entry parent;
    private final List<VendorField> fields = new ArrayList<>(16);
    private final List<String> faults = new ArrayList<>(0);

    private String prefix = "";
    private int left = Limits.FIELDS;

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
        add(prefix.isEmpty() ? kind : prefix + kind, kind, place, cut(value));
    }

    /** Adds what the document says elsewhere of what has the reference; it is put in at the document's end. */
    void reference(String kind, String place, String reference) {
        add(kind, kind, place, SpdxReferences.mark(reference));
    }

    /** What is read so is told apart by what stands before its kind. */
    void under(String otherPrefix, Walk.Item reading) throws IOException {
        var outer = prefix;
        prefix = otherPrefix;
        reading.take();
        prefix = outer;
    }

    /** Takes over, told apart by what stands before its kind, what names the vendor of another that stands inside this one. */
    void takeOver(String otherPrefix, Entry other) {
        var way = other.pointer.substring(pointer.length());
        for (var field : other.fields) {
            var kind = field.kind().startsWith(otherPrefix) ? field.kind() : otherPrefix + field.kind();
            add(kind, kind.substring(kind.lastIndexOf('.') + 1), way + field.pointer(), field.value());
        }
    }

    private void add(String kind, String bareKind, String place, String value) {
        left -= FIELD + value.length();
        if (left >= 0) {
            fields.add(new VendorField(kind, place, value));
            var fault = Identifiers.fault(bareKind, value);
            if (fault != null) {
                faults.add(pointer + place + " " + fault);
            }
        }
    }

    /** Sentences about identifiers of which no vendor can be read. */
    List<String> faults() {
        return faults;
    }

    /** True where there were more strings than are kept. */
    boolean isCut() {
        return left < 0;
    }

    /** True where any string in it can name a vendor. */
    boolean namesAVendor() {
        return !fields.isEmpty();
    }

    /** Its name on paths. */
    String shortName() {
        return Utf8.cut(name == null ? "(unnamed)" : name, Limits.PATH_NAME);
    }

    /** What the document says of itself as a whole: no way leads to it but its name. */
    Component toWhole() {
        return toComponent().found(List.of(shortName()), List.of(), 1);
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
