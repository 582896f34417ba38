package dev.interdict.ingestion.formats;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An object or a list that the walk is inside of: where, at which key or item, and which keys there were. */
final class Level {

    private static final int FEW = 32;

    /** Of an object with more keys than this, no more are told apart. */
    private static final int MANY = 10_000;

    private final @Nullable Level above;
    private @Nullable String key;
    private int item;
    private @Nullable Place place;
    private @Nullable String pointer;

    private String[] seen = new String[8];
    private int count;
    private long bits;
    private final Set<String> many = new HashSet<>(0);

    Level(@Nullable Level above) {
        this.above = above;
    }

    /** Begins with a container that stands where the level above is. */
    void open() {
        key = null;
        item = -1;
        place = null;
        pointer = null;
        count = 0;
        bits = 0;
        if (!many.isEmpty()) {
            many.clear();
        }
    }

    /** What is read inside is told from here. */
    void begin(Place top) {
        place = top;
    }

    void next() {
        item++;
    }

    /** Goes to a key; true where it stood in this object before. */
    boolean next(String name) {
        key = name;
        var bit = 1L << name.hashCode();
        if ((bits & bit) != 0 && hasSeen(name)) {
            return true;
        }
        bits |= bit;
        if (count == FEW) {
            if (many.size() < MANY) {
                many.add(name);
            }
            return false;
        }
        if (count == seen.length) {
            seen = Arrays.copyOf(seen, FEW);
        }
        seen[count++] = name;
        return false;
    }

    private boolean hasSeen(String name) {
        for (var i = 0; i < count; i++) {
            if (seen[i].equals(name)) {
                return true;
            }
        }
        return many.contains(name);
    }

    /** The value that it is at, told from the entry. */
    Place at() {
        if (above == null) {
            return Place.top();
        }
        return key == null ? place().child(item) : place().child(key);
    }

    /** The value that it is at, as a JSON pointer from the document's root. */
    String pointer() {
        if (above == null) {
            return "";
        }
        if (pointer == null) {
            pointer = above.pointer();
        }
        return pointer + "/" + (key == null ? Integer.toString(item) : Place.escaped(key));
    }

    private Place place() {
        if (place == null) {
            place = Objects.requireNonNull(above).at();
        }
        return place;
    }
}
