package dev.interdict.ingestion.formats;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interdict.ingestion.domain.Limits;
import java.io.IOException;
import java.io.InputStream;

/** What is made of the bytes of a JSON document: keys, texts, numbers and words. */
final class JsonBytes extends JsonInput {

    private static final int LONGEST_KEY = 48;

    private static final long ONES = 0x0101010101010101L;

    /** Between a quote and the last of the control characters. */
    private static final long TWOS = ('"' ^ ' ') * ONES;

    private static final long BACKSLASHES = '\\' * ONES;
    private static final long TOPS = 0x8080808080808080L;

    private final JsonNames names = new JsonNames();

    /** Of the text that was passed last. */
    private boolean ascii;

    private boolean escaped;
    private int wordBegin;

    JsonBytes(InputStream stream) {
        super(stream);
    }

    /** The key whose opening quote is behind. */
    String key() throws IOException {
        while (end - at <= LONGEST_KEY && fill()) {}
        var hash = 0L;
        var last = Math.min(end, at + LONGEST_KEY) - Long.BYTES;
        for (var i = at; i <= last; i += Long.BYTES) {
            var eight = (long) EIGHT.get(bytes, i);
            var special = special(eight);
            if (special == 0) {
                hash = JsonNames.hash(hash, eight);
                continue;
            }
            var rest = Long.numberOfTrailingZeros(special) >>> 3;
            if (bytes[i + rest] != '"') {
                break;
            }
            var from = at;
            at = i + rest + 1;
            var key = rest == 0 ? 0 : eight & (-1L >>> (Long.SIZE - Byte.SIZE * rest));
            return names.of(JsonNames.hash(hash, key), bytes, from, i + rest - from);
        }
        return text();
    }

    /** The text whose opening quote is behind; U+FFFD stands for what cannot be stored. */
    String text() throws IOException {
        var begin = passText();
        return text(begin, at - 1 - begin);
    }

    /** As {@link #text}, its hash; {@link References#NO_HASH} where it is blank. */
    long reference(References references) throws IOException {
        var begin = passText();
        var length = at - 1 - begin;
        if (escaped || length == 0 || bytes[begin] <= ' ') {
            var text = text(begin, length);
            return text.isBlank() ? References.NO_HASH : references.hash(text);
        }
        return references.hash(bytes, begin, length);
    }

    private String text(int begin, int length) {
        return escaped
                ? JsonEscapes.resolved(new String(bytes, begin, length, UTF_8))
                : new String(bytes, begin, length, ascii ? ISO_8859_1 : UTF_8);
    }

    private int passText() throws IOException {
        kept = at;
        skipText();
        var begin = kept;
        kept = NOTHING;
        return begin;
    }

    /** Passes the text over whose opening quote is behind. */
    void skipText() throws IOException {
        ascii = true;
        escaped = false;
        while (true) {
            passPlain();
            var next = next();
            if (next == '"') {
                return;
            }
            if (next == '\\') {
                escape();
            } else if (next < 0) {
                ascii = false;
                character(next & 0xFF);
            } else if (next < ' ') {
                throw malformed(": a control character stands in a text");
            }
        }
    }

    private void passPlain() {
        var in = bytes;
        var last = end - Long.BYTES;
        var from = at;
        while (from <= last) {
            var special = special((long) EIGHT.get(in, from));
            if (special != 0) {
                at = from + (Long.numberOfTrailingZeros(special) >>> 3);
                return;
            }
            from += Long.BYTES;
        }
        at = from;
    }

    /** Not 0 where of eight bytes one is a quote, a backslash, a control character or not ASCII; the first has the lowest bit. */
    private static long special(long eight) {
        var controlsAndQuotes = (eight ^ TWOS) - (' ' + 1) * ONES;
        var backslashes = (eight ^ BACKSLASHES) - ONES;
        return (controlsAndQuotes | backslashes | eight) & TOPS;
    }

    private void escape() throws IOException {
        escaped = true;
        switch (next()) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> {}
            case 'u' -> {
                for (var i = 0; i < 4; i++) {
                    if (Character.digit(next(), 16) < 0) {
                        throw unexpected("a hexadecimal digit");
                    }
                }
            }
            default -> throw malformed(": an unknown escape stands in a text");
        }
    }

    /** The rest of a character, RFC 3629 section 4. */
    private void character(int first) throws IOException {
        var second = next() & 0xFF;
        var least = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
        var most = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
        if (first < 0xC2 || first > 0xF4 || second < least || second > most) {
            throw notUtf8();
        }
        for (var more = first < 0xE0 ? 0 : first < 0xF0 ? 1 : 2; more > 0; more--) {
            if ((next() & 0xC0) != 0x80) {
                throw notUtf8();
            }
        }
    }

    /** Passes over a number whose first byte is behind. */
    void number() throws IOException {
        at--;
        kept = at;
        passIf('-', '-');
        if (!passIf('0', '0')) {
            digits("a value");
        }
        if (passIf('.', '.')) {
            digits("a digit");
        }
        if (passIf('e', 'E')) {
            if (!passIf('+', '+')) {
                passIf('-', '-');
            }
            digits("a digit");
        }
        wordBegin = kept;
        kept = NOTHING;
    }

    private void digits(String expected) throws IOException {
        if (!isDigit(next())) {
            throw unexpected(expected);
        }
        while ((at < end || fill()) && isDigit(bytes[at])) {
            at++;
            if (at - kept > Limits.NUMBER) {
                throw beyond("The document has a number of more than %d digits".formatted(Limits.NUMBER));
            }
        }
    }

    private static boolean isDigit(byte character) {
        return character >= '0' && character <= '9';
    }

    private boolean passIf(int one, int other) throws IOException {
        if ((at < end || fill()) && (bytes[at] == one || bytes[at] == other)) {
            at++;
            return true;
        }
        return false;
    }

    /** Passes over a word whose first byte is behind. */
    void word(String word) throws IOException {
        kept = at - 1;
        for (var i = 1; i < word.length(); i++) {
            if (next() != word.charAt(i)) {
                throw unexpected("a value");
            }
        }
        wordBegin = kept;
        kept = NOTHING;
    }

    /** The number or word that was passed last, as long as nothing behind it was read. */
    String lastWord() {
        return new String(bytes, wordBegin, at - wordBegin, ISO_8859_1);
    }
}
