package dev.interdict.ingestion.formats;

import dev.interdict.ingestion.domain.Component;
import dev.interdict.ingestion.domain.Limits;
import dev.interdict.ingestion.domain.Occurrence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entries that say the same of themselves are one component, which stands in several places. */
final class Same {

    private static final int NONE = References.NONE;

    private final References byContent = new References();
    private final Names pointers = new Names();
    private final Ints pointer = new Ints();
    private final Ints occurrences = new Ints();
    private final Ints last = new Ints();
    private final Ints next = new Ints();

    /** Takes the next entry, counted from 0. */
    void add(Component component) {
        var entry = occurrences.size();
        var hash = hash(component);
        var first = byContent.get(hash);
        addUnlike();
        if (first == NONE) {
            byContent.put(hash, entry);
        } else {
            occurrences.set(entry, 0);
            occurrences.set(first, occurrences.get(first) + 1);
            stands(first, entry, component.pointer());
        }
    }

    /** As {@link #add}, of an entry that no other is like. */
    void addUnlike() {
        last.add(occurrences.size());
        occurrences.add(1);
        next.add(NONE);
        pointer.add(Names.LEFT_OUT);
    }

    private void stands(int first, int entry, String place) {
        if (occurrences.get(first) <= Limits.ELSEWHERE + 1 && place.length() <= Limits.PATH_NAME) {
            pointer.set(entry, pointers.add(place));
            next.set(last.get(first), entry);
            last.set(first, entry);
        }
    }

    /** True where no entry before it is the same. */
    boolean isFirst(int entry) {
        return occurrences.get(entry) > 0;
    }

    /** How many entries are the same as this first one, itself included. */
    int occurrences(int first) {
        return occurrences.get(first);
    }

    /** Where those behind the first stand. */
    List<Occurrence> elsewhere(int first, Ints nodes, Paths paths) {
        var elsewhere = new ArrayList<Occurrence>();
        for (var entry = next.get(first); entry != NONE; entry = next.get(entry)) {
            if (pointer.get(entry) != Names.LEFT_OUT) {
                elsewhere.add(new Occurrence(pointers.get(pointer.get(entry)), paths.to(nodes.get(entry))));
            }
        }
        return List.copyOf(elsewhere);
    }

    /** There are no more entries. */
    void end() {
        byContent.clear();
    }

    /** Kinds and places are from a small vocabulary of this product; what a document can choose is hashed under the key. */
    private long hash(Component component) {
        var hash = byContent.hash(component.fields().size(), hash(component.type()));
        hash = byContent.hash(hash, hash(component.version()));
        hash = byContent.hash(hash, hash(component.group()));
        hash = byContent.hash(hash, hash(component.name()));
        hash = byContent.hash(hash, hash(component.purl()));
        for (var field : component.fields()) {
            hash = byContent.hash(
                    hash,
                    ((long) field.kind().hashCode() << Integer.SIZE)
                            ^ field.pointer().hashCode());
            hash = byContent.hash(hash, hash(field.value()));
        }
        return hash;
    }

    private long hash(@Nullable String text) {
        return text == null ? References.NO_HASH : byContent.hash(text);
    }
}
