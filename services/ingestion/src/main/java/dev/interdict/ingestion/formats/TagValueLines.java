package dev.interdict.ingestion.formats;

import dev.interdict.ingestion.domain.Limits;
import dev.interdict.ingestion.domain.Utf8;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** The lines of a tag-value document: a tag, a colon, a value, which goes over several lines between {@code <text>} marks. */
final class TagValueLines {

    private static final String BEGIN = "<text>";
    private static final String END = "</text>";
    private static final String MARK = "\uFEFF";

    private final BufferedReader lines;
    private int number;

    private TagValueLines(BufferedReader lines) {
        this.lines = lines;
    }

    /** Takes a tag with its value. */
    interface Taker {
        void take(String tag, String value);
    }

    static TagValueLines of(InputStream in, Charset charset) {
        return new TagValueLines(new BufferedReader(new InputStreamReader(in, charset.newDecoder())));
    }

    /** Hands on every tag, its value storable; comments, empty lines and lines without a tag are passed over. */
    void each(Taker taker) throws IOException {
        for (var line = next(); line != null; line = next()) {
            if (number == 1 && line.startsWith(MARK)) {
                line = line.substring(MARK.length());
            }
            var colon = line.indexOf(':');
            if (colon > 0 && line.charAt(0) != '#') {
                taker.take(
                        line.substring(0, colon).strip(),
                        Utf8.storable(value(line.substring(colon + 1).strip())));
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
            var end = part.indexOf(END);
            text.append(end < 0 ? part : part.substring(0, end));
            if (end >= 0) {
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
        try {
            for (var c = lines.read(); c >= 0; c = lines.read()) {
                if (c == '\n') {
                    return line.toString();
                }
                if (c != '\r') {
                    line.append((char) c);
                }
                if (line.length() > Limits.TEXT) {
                    throw new MalformedDocument("Line %d has more than %d characters.".formatted(number, Limits.TEXT));
                }
            }
        } catch (CharacterCodingException notUtf8) {
            throw new MalformedDocument(
                    "The document has bytes that are not UTF-8, at line %d or after it.".formatted(number));
        }
        return line.isEmpty() ? null : line.toString();
    }
}
