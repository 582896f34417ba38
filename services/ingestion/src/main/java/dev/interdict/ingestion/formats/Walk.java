package dev.interdict.ingestion.formats;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.interdict.ingestion.domain.Utf8;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a JSON document value by value. Each method begins at a value's first token and ends at its last, and
 * takes what can be understood of a value of another type than expected.
 */
final class Walk {

    private final JsonParser json;
    private final Warnings warnings;

    Walk(JsonParser json, Warnings warnings) {
        this.json = json;
        this.warnings = warnings;
    }

    /** Takes the value of a key, to its last token. */
    interface Field {
        void take(String name) throws IOException;
    }

    /** Takes an item of a list, to its last token. */
    interface Item {
        void take(String pointer) throws IOException;
    }

    /** Takes a text. */
    interface Text {
        void take(String pointer, String text);
    }

    void warn(String sentence) {
        warnings.add(sentence);
    }

    boolean at(JsonToken token) {
        return json.currentToken() == token;
    }

    void skip() throws IOException {
        json.skipChildren();
    }

    /** Every field of an object; a key that stands twice is taken twice. Another value is skipped, with a warning. */
    void fields(String pointer, Field field) throws IOException {
        if (!expect(JsonToken.START_OBJECT, pointer, "an object")) {
            return;
        }
        var seen = new HashSet<String>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            var name = json.currentName();
            if (!seen.add(name)) {
                warnOfRepetition(pointer, name);
            }
            json.nextToken();
            field.take(name);
        }
    }

    /** Every item of a list. Another value is skipped, with a warning. */
    void items(String pointer, Item item) throws IOException {
        if (!expect(JsonToken.START_ARRAY, pointer, "a list")) {
            return;
        }
        for (var i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
            item.take(pointer + "/" + i);
        }
    }

    /** The texts of a value: itself, or the items of a list. */
    void texts(String pointer, Text text) throws IOException {
        switch (json.currentToken()) {
            case VALUE_NULL -> {}
            case VALUE_STRING -> take(pointer, text);
            case START_ARRAY -> items(pointer, item -> texts(item, text));
            case START_OBJECT -> expect(JsonToken.VALUE_STRING, pointer, "a text");
            default -> {
                warnings.add(pointer + " is not a text; it was read as one.");
                take(pointer, text);
            }
        }
    }

    /** A text; null where there is none. */
    @Nullable
    String text(String pointer) throws IOException {
        var found = new String[1];
        texts(pointer, (at, text) -> found[0] = found[0] == null ? text : found[0]);
        return found[0];
    }

    /** The texts of an object's fields; of a field that holds several, the first. */
    Map<String, String> textFields(String pointer) throws IOException {
        var texts = new HashMap<String, String>();
        fields(pointer, key -> texts(pointer + "/" + key, (at, text) -> texts.putIfAbsent(key, text)));
        return texts;
    }

    private void take(String pointer, Text text) throws IOException {
        var value = json.getText();
        if (!value.isBlank()) {
            text.take(pointer, value);
        }
    }

    private boolean expect(JsonToken token, String pointer, String what) throws IOException {
        if (json.currentToken() == token) {
            return true;
        }
        if (json.currentToken() != JsonToken.VALUE_NULL) {
            warnings.add(pointer + " is not " + what + "; it was not read.");
        }
        json.skipChildren();
        return false;
    }

    private void warnOfRepetition(String pointer, String name) {
        var where = pointer.isEmpty() ? "the document's root" : pointer;
        warnings.add("A key stands twice in %s, and both values were read: %s.".formatted(where, Utf8.cut(name, 40)));
    }
}
