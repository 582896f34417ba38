package dev.interdict.ingestion.formats;

import dev.interdict.ingestion.formats.Tokens.Token;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a JSON document value by value. Whoever takes a value begins at its first token and ends at its last, and
 * takes what can be understood of a value of another type than expected:
 *
 * <pre>{@code
 * if (walk.object()) {
 *     for (var key = walk.key(); key != null; key = walk.key()) {
 *         switch (key) {
 *             case "name" -> name = walk.text();
 *             default -> walk.skip();
 *         }
 *     }
 * }
 * }</pre>
 */
final class Walk {

    private static final Pattern NOT_WRITTEN_OUT = Pattern.compile("-?[0-9][^a-zA-Z]*[eE].*");

    private final Tokens tokens;
    private final Warnings warnings;
    private final Repetitions repetitions;
    private final Place top = Place.top();
    private final List<Level> levels = new ArrayList<>();
    private Level level = new Level(null);
    private int depth;

    Walk(Tokens tokens, Warnings warnings) {
        this.tokens = tokens;
        this.warnings = warnings;
        this.repetitions = new Repetitions(warnings, tokens.mayRepeatKeys());
        levels.add(level);
    }

    void warn(String sentence) {
        warnings.add(sentence);
    }

    /** As {@link #warn}, of which nothing is wrong in the document. */
    void remark(String sentence) {
        warnings.remark(sentence);
    }

    /** The value is an object. */
    boolean isObject() {
        return tokens.token() == Token.OBJECT;
    }

    /** The value is a list. */
    boolean isList() {
        return tokens.token() == Token.LIST;
    }

    boolean isNull() {
        return tokens.token() == Token.NULL;
    }

    /** Passes the value over. */
    void skip() throws IOException {
        tokens.skip();
    }

    /** Goes into an object; false where the value is another, which is then behind, with a warning. */
    boolean object() throws IOException {
        return expect(Token.OBJECT, "an object") && open();
    }

    /** Goes to the value of the object's next key, also of one that stands twice; null at the object's end. */
    @Nullable
    String key() throws IOException {
        var key = tokens.key();
        if (key == null) {
            close();
            return null;
        }
        if (level.next(key)) {
            repetitions.note(key, levels.get(depth - 1).pointer());
        }
        return key;
    }

    /** Goes into a list; false where the value is another, which is then behind, with a warning. */
    boolean list() throws IOException {
        return expect(Token.LIST, "a list") && open();
    }

    /** Goes to the list's next item; false at the list's end. */
    boolean item() throws IOException {
        if (!tokens.item()) {
            close();
            return false;
        }
        level.next();
        return true;
    }

    /** Takes the value of a key. */
    interface Field {
        void take(String key) throws IOException;
    }

    /** Takes an item of a list. */
    interface Item {
        void take() throws IOException;
    }

    /** Every key of an object. */
    void keys(Field field) throws IOException {
        if (object()) {
            for (var key = key(); key != null; key = key()) {
                field.take(key);
            }
        }
    }

    /** Every item of a list; of a value that is no list, and could be an item, itself. */
    void items(Item item) throws IOException {
        if (!isList()) {
            item.take();
            return;
        }
        for (var inside = list(); inside && item(); ) {
            item.take();
        }
    }

    /** Goes into the object that is an entry: fields of it have their places from here. */
    void entry() {
        open();
        level.begin(top);
    }

    /** Where the value stands, from the document's root; a JSON pointer (RFC 6901), empty for the root. */
    String pointer() {
        return level.pointer();
    }

    /** As {@link #pointer}, from the entry. */
    String place() {
        return level.at().pointer();
    }

    /** The texts of a value, itself or the items of a list, become fields of the entry; the first of them, or null. */
    @Nullable
    String fields(String kind, Entry entry) throws IOException {
        var text = value();
        if (text != null) {
            entry.field(kind, place(), text);
            return text;
        }
        if (!isList()) {
            return null;
        }
        String first = null;
        for (var inside = list(); inside && item(); ) {
            var of = fields(kind, entry);
            first = first == null ? of : first;
        }
        return first;
    }

    /** The texts of a value: itself, or the items of a list. */
    void texts(Consumer<String> take) throws IOException {
        var text = value();
        if (text != null) {
            take.accept(text);
        } else if (isList()) {
            for (var inside = list(); inside && item(); ) {
                texts(take);
            }
        }
    }

    /** A text, of a list the first; null where there is none. */
    @Nullable
    String text() throws IOException {
        if (!isList()) {
            return value();
        }
        var found = new ArrayList<String>(1);
        texts(text -> {
            if (found.isEmpty()) {
                found.add(text);
            }
        });
        return found.isEmpty() ? null : found.getFirst();
    }

    /** As {@link #text}, of a text that comes again and again. */
    @Nullable
    String word() throws IOException {
        return tokens.token() == Token.TEXT ? stated(tokens.word()) : text();
    }

    /** The hash of the reference that the value is; {@link References#NO_HASH} where it is none. */
    long reference(References references) throws IOException {
        if (tokens.token() == Token.TEXT) {
            return tokens.reference(references);
        }
        var text = text();
        return text == null ? References.NO_HASH : references.hash(text);
    }

    /** A text where there must be no other value; null, and the document is refused, where there is one. */
    @Nullable
    String only() throws IOException {
        if (tokens.token() == Token.TEXT) {
            return value();
        }
        if (!isNull()) {
            warnings.refuse(pointer(), "It is not a text.");
        }
        skip();
        return null;
    }

    /** Passes a value over; the document is refused where it is a number that is not written out. */
    void plain() throws IOException {
        if (tokens.token() != Token.OTHER) {
            skip();
        } else if (NOT_WRITTEN_OUT.matcher(tokens.text()).matches()) {
            warnings.refuse(pointer(), "It is not a whole number.");
        }
    }

    /** The texts of some fields of an object; of a field that holds several, the first. */
    Map<String, String> textFields(List<String> wanted) throws IOException {
        var texts = new HashMap<String, String>();
        keys(key -> {
            if (!wanted.contains(key)) {
                skip();
                return;
            }
            var text = text();
            if (text != null) {
                texts.putIfAbsent(key, text);
            }
        });
        return texts;
    }

    /** The value as a text; null where it is none, or a list, which is not read yet. */
    private @Nullable String value() throws IOException {
        return switch (tokens.token()) {
            case TEXT -> stated(tokens.text());
            case NULL, LIST -> null;
            case OBJECT -> {
                expect(Token.TEXT, "a text");
                yield null;
            }
            case OTHER -> {
                warnings.add(pointer() + " is not a text; it was read as one.");
                yield stated(tokens.text());
            }
        };
    }

    private static @Nullable String stated(String text) {
        var isPlain = !text.isEmpty() && text.charAt(0) > ' ' && text.charAt(0) < 0x7F;
        return isPlain || !text.isBlank() ? text : null;
    }

    private boolean open() {
        depth++;
        if (depth == levels.size()) {
            levels.add(new Level(level));
        }
        level = levels.get(depth);
        level.open();
        return true;
    }

    private void close() {
        depth--;
        level = levels.get(depth);
    }

    private boolean expect(Token token, String what) throws IOException {
        if (tokens.token() == token) {
            return true;
        }
        if (tokens.token() != Token.NULL) {
            warnings.add(pointer() + " is not " + what + "; it was not read.");
        }
        tokens.skip();
        return false;
    }
}
