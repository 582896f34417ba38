package dev.interdict.ingestion.formats;

import dev.interdict.ingestion.domain.Limits;
import dev.interdict.ingestion.domain.Utf8;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** The lines of a tag-value document: a tag, a colon, a value, which goes over several lines between {@code <text>} marks. */
public final class TagValueLines {

    private static final String BEGIN = "<text>";
    private static final String END = "</text>";
    private static final String MARK = "\uFEFF";

    private final Reader characters;
    private final char[] buffer = new char[8_192];
    private int at;
    private int end;
    private int number;
    private boolean afterReturn;

    private TagValueLines(Reader characters) {
        this.characters = characters;
    }

    /** Takes what the lines say; lines are counted from 1. */
    public interface Taker {

        /** A tag with its value, and the number of the line that it stands in. */
        void take(int line, String tag, String value) throws IOException;

        /** A line that is neither empty nor a comment, and has no tag. */
        default void passedOver(int line) {}
    }

    /** Reads a document in that encoding; where it is malformed, {@link MalformedDocument} says so. */
    public static TagValueLines of(InputStream in, Charset charset) {
        return new TagValueLines(new InputStreamReader(in, charset.newDecoder()));
    }

    /** Hands on every tag, its value storable; comments and empty lines are passed over. */
    public void each(Taker taker) throws IOException {
        for (var line = next(); line != null; line = next()) {
            if (number == 1 && line.startsWith(MARK)) {
                line = line.substring(MARK.length());
            }
            var colon = line.indexOf(':');
            if (colon > 0 && line.charAt(0) != '#') {
                taker.take(
                        number,
                        line.substring(0, colon).strip(),
                        Utf8.storable(value(line.substring(colon + 1).strip())));
            } else if (!line.isBlank() && line.charAt(0) != '#') {
                taker.passedOver(number);
            }
        }
    }

    private String value(String first) throws IOException {
        if (!first.startsWith(BEGIN)) {
            return first;
        }
        var begun = number;
        var text = new StringBuilder();
        for (var part = first.substring(BEGIN.length()); part != null; part = next()) {
            var close = part.indexOf(END);
            text.append(close < 0 ? part : part.substring(0, close));
            if (close >= 0) {
                return text.toString().strip();
            }
            text.append('\n');
            if (text.length() > Limits.TEXT) {
                throw new MalformedDocument(
                        "The text that begins at line %d has more than %d characters.".formatted(begun, Limits.TEXT));
            }
        }
        throw new MalformedDocument("The text that begins at line %d has no end: </text> is missing.".formatted(begun));
    }

    private @Nullable String next() throws IOException {
        number++;
        var line = new StringBuilder();
        while (fill()) {
            if (afterReturn && buffer[at] == '\n') {
                at++;
            }
            afterReturn = false;
            var from = at;
            while (at < end && buffer[at] != '\n' && buffer[at] != '\r') {
                at++;
            }
            line.append(buffer, from, at - from);
            if (line.length() > Limits.TEXT) {
                throw new MalformedDocument("Line %d has more than %d characters.".formatted(number, Limits.TEXT));
            }
            if (at < end) {
                afterReturn = buffer[at++] == '\r';
                return line.toString();
            }
        }
        return line.isEmpty() ? null : line.toString();
    }

    /** Whether there are characters left. */
    private boolean fill() throws IOException {
        try {
            if (at == end) {
                at = 0;
                end = Math.max(characters.read(buffer), 0);
            }
            return at < end;
        } catch (CharacterCodingException notUtf8) {
            throw new MalformedDocument(
                    "The document has bytes that are not UTF-8, at line %d or after it.".formatted(number));
        }
    }
}
