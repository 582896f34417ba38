package dev.interdict.ingestion.formats;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A place below an entry as a JSON pointer (RFC 6901), made once for all entries of a document. */
final class Place {

    private static final int MOST_CHILDREN = 64;
    private static final int MOST_LEVELS = 8;

    private final String pointer;
    private final int level;
    private String[] names = {};
    private @Nullable Place[] named = {};
    private @Nullable Place[] numbered = {};
    private int next;

    private Place(String pointer, int level) {
        this.pointer = pointer;
        this.level = level;
    }

    /** Where an entry itself stands. */
    static Place top() {
        return new Place("", 0);
    }

    String pointer() {
        return pointer;
    }

    /** The value of a key; keys come mostly in the same order. */
    Place child(String name) {
        for (var i = 0; i < names.length; i++) {
            var at = next + i < names.length ? next + i : next + i - names.length;
            var known = named[at];
            if (known != null && names[at].equals(name)) {
                next = at + 1 == names.length ? 0 : at + 1;
                return known;
            }
        }
        var made = new Place(pointer + "/" + escaped(name), level + 1);
        if (level < MOST_LEVELS && names.length < MOST_CHILDREN) {
            names = Arrays.copyOf(names, names.length + 1);
            named = Arrays.copyOf(named, names.length);
            names[names.length - 1] = name;
            named[names.length - 1] = made;
        }
        return made;
    }

    /** An item of a list, counted from 0. */
    Place child(int number) {
        if (number >= MOST_CHILDREN || level >= MOST_LEVELS) {
            return new Place(pointer + "/" + number, level + 1);
        }
        if (number >= numbered.length) {
            numbered = Arrays.copyOf(numbered, number + 1);
        }
        var known = numbered[number];
        if (known == null) {
            known = new Place(pointer + "/" + number, level + 1);
            numbered[number] = known;
        }
        return known;
    }

    /** As RFC 6901 section 3 wants it. */
    static String escaped(String name) {
        return name.indexOf('~') < 0 && name.indexOf('/') < 0
                ? name
                : name.replace("~", "~0").replace("/", "~1");
    }
}
