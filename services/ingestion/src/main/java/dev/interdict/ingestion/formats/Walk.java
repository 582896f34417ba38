package dev.interdict.ingestion.formats;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.interdict.ingestion.domain.Utf8;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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

    private final JsonParser json;
    private final Warnings warnings;
    private final Place top = Place.top();
    private final List<Level> levels = new ArrayList<>();
    private Level level = new Level(null);
    private int depth;

    Walk(JsonParser json, Warnings warnings) {
        this.json = json;
        this.warnings = warnings;
        levels.add(level);
    }

    void warn(String sentence) {
        warnings.add(sentence);
    }

    /** The value is an object. */
    boolean isObject() {
        return json.currentToken() == JsonToken.START_OBJECT;
    }

    /** The value is a list. */
    boolean isList() {
        return json.currentToken() == JsonToken.START_ARRAY;
    }

    boolean isNull() {
        return json.currentToken() == JsonToken.VALUE_NULL;
    }

    /** Passes the value over. */
    void skip() throws IOException {
        json.skipChildren();
    }

    /** Goes into an object; false where the value is another, which is then behind, with a warning. */
    boolean object() throws IOException {
        return expect(JsonToken.START_OBJECT, "an object") && open();
    }

    /** Goes to the value of the object's next key, also of one that stands twice; null at the object's end. */
    @Nullable
    String key() throws IOException {
        var key = json.nextFieldName();
        if (key == null) {
            close();
            return null;
        }
        if (level.next(key)) {
            warnOfRepetition(key);
        }
        json.nextToken();
        return key;
    }

    /** Goes into a list; false where the value is another, which is then behind, with a warning. */
    boolean list() throws IOException {
        return expect(JsonToken.START_ARRAY, "a list") && open();
    }

    /** Goes to the list's next item; false at the list's end. */
    boolean item() throws IOException {
        if (json.nextToken() == JsonToken.END_ARRAY) {
            close();
            return false;
        }
        level.next();
        return true;
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

    /** The texts of an object's fields; of a field that holds several, the first. */
    Map<String, String> textFields() throws IOException {
        var texts = new HashMap<String, String>();
        if (object()) {
            for (var key = key(); key != null; key = key()) {
                var text = text();
                if (text != null) {
                    texts.putIfAbsent(key, text);
                }
            }
        }
        return texts;
    }

    /** The value as a text; null where it is none, or a list, which is not read yet. */
    private @Nullable String value() throws IOException {
        return switch (json.currentToken()) {
            case VALUE_STRING -> stated(json.getText());
            case VALUE_NULL, START_ARRAY -> null;
            case START_OBJECT -> {
                expect(JsonToken.VALUE_STRING, "a text");
                yield null;
            }
            default -> {
                warnings.add(pointer() + " is not a text; it was read as one.");
                yield stated(json.getText());
            }
        };
    }

    private static @Nullable String stated(String text) {
        return text.isBlank() ? null : text;
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

    private boolean expect(JsonToken token, String what) throws IOException {
        if (json.currentToken() == token) {
            return true;
        }
        if (json.currentToken() != JsonToken.VALUE_NULL) {
            warnings.add(pointer() + " is not " + what + "; it was not read.");
        }
        json.skipChildren();
        return false;
    }

    private void warnOfRepetition(String name) {
        var object = levels.get(depth - 1).pointer();
        var where = object.isEmpty() ? "the document's root" : object;
        warnings.add("A key stands twice in %s, and both values were read: %s.".formatted(where, Utf8.cut(name, 40)));
    }
}
