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
    private final Ints occurrences = new Ints();
    private final Ints last = new Ints();
    private final Ints node = new Ints();
    private final Ints pointer = new Ints();
    private final Ints before = new Ints();

    /** True where the entry is one that there was before; else it is the next component, counted from 0. */
    boolean isKnown(Component component, int entryNode) {
        var key = key(component);
        var known = byContent.get(key);
        if (known == NONE) {
            byContent.put(key, occurrences.size());
            occurrences.add(1);
            last.add(NONE);
            return false;
        }
        occurrences.set(known, occurrences.get(known) + 1);
        if (occurrences.get(known) <= Limits.ELSEWHERE + 1
                && component.pointer().length() <= Limits.PATH_NAME) {
            stands(known, entryNode, pointers.add(component.pointer()));
        }
        return true;
    }

    private void stands(int component, int entryNode, int place) {
        if (place != Names.LEFT_OUT) {
            node.add(entryNode);
            pointer.add(place);
            before.add(last.get(component));
            last.set(component, node.size() - 1);
        }
    }

    /** How many entries are this component. */
    int occurrences(int component) {
        return occurrences.get(component);
    }

    /** Where those behind the first stand. */
    List<Occurrence> elsewhere(int component, Paths paths) {
        var backwards = new ArrayList<Occurrence>();
        for (var at = last.get(component); at != NONE; at = before.get(at)) {
            backwards.add(new Occurrence(pointers.get(pointer.get(at)), paths.to(node.get(at))));
        }
        return List.copyOf(backwards.reversed());
    }

    private long key(Component component) {
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
