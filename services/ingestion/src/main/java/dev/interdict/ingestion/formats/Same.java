package dev.interdict.ingestion.formats;

import dev.interdict.ingestion.domain.Component;
import dev.interdict.ingestion.domain.Limits;
import dev.interdict.ingestion.domain.Occurrence;
import java.util.ArrayList;
import java.util.List;

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
        occurrences.add(first == NONE ? 1 : 0);
        last.add(entry);
        next.add(NONE);
        pointer.add(Names.LEFT_OUT);
        if (first == NONE) {
            byContent.put(hash, entry);
        } else {
            occurrences.set(first, occurrences.get(first) + 1);
            stands(first, entry, component.pointer());
        }
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

    private long hash(Component component) {
        var parts = byContent
                .parts()
                .putString(component.type())
                .putNullable(component.group(), (group, to) -> to.putString(group))
                .putString(component.name())
                .putNullable(component.version(), (version, to) -> to.putString(version))
                .putNullable(component.purl(), (purl, to) -> to.putString(purl));
        for (var field : component.fields()) {
            parts.putString(field.kind()).putString(field.pointer()).putString(field.value());
        }
        return byContent.hash(parts.putInt(component.fields().size()));
    }
}
