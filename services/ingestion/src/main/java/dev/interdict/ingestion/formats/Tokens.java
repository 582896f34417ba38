package dev.interdict.ingestion.formats;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A document as JSON values, one after the other; where it is malformed, an {@link IOException} says so. */
interface Tokens {

    /** What a value is. */
    enum Token {
        /** Its keys come next. */
        OBJECT,

        /** Its items come next. */
        LIST,

        TEXT,

        /** A number, or true or false. */
        OTHER,

        NULL
    }

    /** Goes to the root. */
    void begin() throws IOException;

    /** What the value is that it is at. */
    Token token();

    /** Inside an object, goes to the value of the next key; null behind the last. */
    @Nullable
    String key() throws IOException;

    /** Inside a list, goes to the next item; false behind the last. */
    boolean item() throws IOException;

    /** Whether the form itself says what a key means that stands twice: all of its values. */
    default boolean mayRepeatKeys() {
        return false;
    }

    /** Goes to the end of the value. */
    void skip() throws IOException;

    /** The value as a storable text, of one that is a text or other; to be asked for once. */
    String text() throws IOException;

    /** As {@link #text}, of a text that comes again and again. */
    default String word() throws IOException {
        return text();
    }

    /** As {@link #text}, its hash; {@link References#NO_HASH} where it is blank. */
    default long reference(References references) throws IOException {
        var text = text();
        return text.isBlank() ? References.NO_HASH : references.hash(text);
    }

    /** Behind the root: the line in which more follows, counted from 1; 0 where nothing does. */
    int lineOfMore() throws IOException;
}
