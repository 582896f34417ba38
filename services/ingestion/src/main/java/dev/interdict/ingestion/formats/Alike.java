package dev.interdict.ingestion.formats;

import dev.interdict.ingestion.domain.Component;
import java.util.BitSet;
import java.util.Objects;

/** Entries that look like another at a quick glance; only of these it has to be found out whether they are the same. */
final class Alike {

    private final References byGlance = new References();
    private final BitSet alike = new BitSet();
    private int entries;

    /** Takes the next entry, counted from 0. */
    void add(Component component) {
        var entry = entries++;
        var first = byGlance.putIfAbsent(glance(component), entry);
        if (first != References.NONE) {
            alike.set(first);
            alike.set(entry);
        }
    }

    /** There are no more entries. */
    void end() {
        byGlance.clear();
    }

    boolean isAlike(int entry) {
        return alike.get(entry);
    }

    boolean isAny() {
        return !alike.isEmpty();
    }

    /** Hashed under the key at the end: whoever wrote the document chose what went in. */
    private long glance(Component component) {
        var glance = 31L * component.fields().size() + component.name().hashCode();
        glance = 31 * glance + Objects.hashCode(component.version());
        glance = 31 * glance + Objects.hashCode(component.purl());
        return byGlance.hash(glance);
    }
}
