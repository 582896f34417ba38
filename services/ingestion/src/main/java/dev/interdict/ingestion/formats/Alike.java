package dev.interdict.ingestion.formats;

import dev.interdict.ingestion.domain.Component;
import java.util.BitSet;

/** Entries that look like another at a quick glance; only of these it has to be found out whether they are the same. */
final class Alike {

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final References byGlance = new References();
    private final BitSet alike = new BitSet();
    private int entries;

    /** Takes the next entry, counted from 0. */
    void add(Component component) {
        var entry = entries++;
        var glance = glance(component);
        var first = byGlance.get(glance);
        if (first == References.NONE) {
            byGlance.put(glance, entry);
        } else {
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

    private static long glance(Component component) {
        var glance = mixed(component.type().hashCode(), component.name().hashCode());
        glance = mixed(
                glance, component.version() == null ? 0 : component.version().hashCode());
        for (var field : component.fields()) {
            glance = mixed(glance, field.pointer().hashCode());
            glance = mixed(glance, field.value().hashCode());
        }
        return glance == References.NO_HASH ? 1 : glance;
    }

    private static long mixed(long glance, long next) {
        return Long.rotateLeft(glance ^ next, 29) * SPREAD + next;
    }
}
