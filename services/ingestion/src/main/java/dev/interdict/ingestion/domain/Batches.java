package dev.interdict.ingestion.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/** How components fit into batches, each small enough for one record on the wire. */
public final class Batches {

    /** The batch's own fields: ids, version, slot, numbers. */
    private static final int HEAD = 2_048;

    private static final int ROOM = Limits.BATCH - HEAD;

    /** The most that Avro writes of a component beside its texts: what is null, how long its lists are, and how often it is there. */
    private static final int COMPONENT = 24;

    /** The same of an occurrence. */
    private static final int OCCURRENCE = 6;

    private static final int SHORT = 128;

    /** What names a vendor best comes first. */
    private static final List<String> BY_WEIGHT = List.of(
            "supplier", "manufacturer", "publisher", "purl", "cpe", "group", "name", "swid", "author", "email", "url");

    private Batches() {}

    /** How many bytes of components a batch holds. */
    public static int room() {
        return ROOM;
    }

    /**
     * Keeps of a component that is too large for a batch what names a vendor best, in short values, and of its other
     * places those that fit.
     */
    public static Component fit(Component component) {
        if (size(component) <= ROOM) {
            return component;
        }
        var bare = component.withElsewhere(List.of());
        var fitting = size(bare) <= ROOM ? bare : withFittingFields(bare);
        return fitting.withElsewhere(fitting(component.elsewhere(), ROOM - size(fitting), Batches::size));
    }

    private static Component withFittingFields(Component component) {
        var room = ROOM - size(component.withFields(List.of()));
        return component.withFields(fitting(shortened(component.fields()), room, Batches::size));
    }

    /** The first of them, as far as there is room. */
    private static <T> List<T> fitting(List<T> all, int room, ToIntFunction<T> size) {
        var kept = new ArrayList<T>();
        var left = room;
        for (var one : all) {
            left -= size.applyAsInt(one);
            if (left < 0) {
                break;
            }
            kept.add(one);
        }
        return List.copyOf(kept);
    }

    private static List<VendorField> shortened(List<VendorField> fields) {
        return fields.stream()
                .map(field -> new VendorField(field.kind(), field.pointer(), Utf8.cut(field.value(), SHORT)))
                .sorted(Comparator.comparingInt(Batches::rank))
                .toList();
    }

    private static int rank(VendorField field) {
        var at = BY_WEIGHT.indexOf(field.kind());
        return at < 0 ? BY_WEIGHT.size() : at;
    }

    /** The most bytes that the component takes on the wire. */
    public static int size(Component component) {
        var size = COMPONENT + size(component.pointer()) + size(component.type()) + size(component.name());
        size += component.group() == null ? 0 : size(component.group());
        size += component.version() == null ? 0 : size(component.version());
        size += component.purl() == null ? 0 : size(component.purl());
        for (var field : component.fields()) {
            size += size(field);
        }
        for (var name : component.path()) {
            size += size(name);
        }
        for (var occurrence : component.elsewhere()) {
            size += size(occurrence);
        }
        return size;
    }

    private static int size(Occurrence occurrence) {
        return OCCURRENCE
                + size(occurrence.pointer())
                + occurrence.path().stream().mapToInt(Batches::size).sum();
    }

    private static int size(VendorField field) {
        return size(field.kind()) + size(field.pointer()) + size(field.value());
    }

    /** Its length stands before it, in as many bytes as the number needs, seven bits each, one for the sign. */
    private static int size(String text) {
        var length = Utf8.length(text);
        var before = length < 1 << 6 ? 1 : length < 1 << 13 ? 2 : length < 1 << 20 ? 3 : 4;
        return before + length;
    }
}
