package dev.interdict.ingestion.domain;

/** Texts by their length in UTF-8. */
public final class Utf8 {

    private static final char UNKNOWN = '\uFFFD';

    private static final int SURROGATES = Character.MAX_SURROGATE - Character.MIN_SURROGATE + 1;

    private Utf8() {}

    /** How many bytes the text has. */
    public static int length(String text) {
        var bytes = 0;
        for (var i = 0; i < text.length(); i++) {
            var unit = text.charAt(i);
            bytes += unit < 0x80 ? 1 : unit < 0x800 ? 2 : Character.isSurrogate(unit) ? 2 : 3;
        }
        return bytes;
    }

    /** The text cut between two characters so that it has at most so many bytes. */
    public static String cut(String text, int most) {
        if (text.length() * 3L <= most) {
            return text;
        }
        var bytes = 0;
        for (var i = 0; i < text.length(); ) {
            var character = text.codePointAt(i);
            bytes += character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
            if (bytes > most) {
                return text.substring(0, i);
            }
            i += Character.charCount(character);
        }
        return text;
    }

    /** The text with U+FFFD for what no database and no wire takes: U+0000 and halves of surrogate pairs. */
    public static String storable(String text) {
        var strange = 0;
        for (var i = 0; i < text.length(); i++) {
            var unit = text.charAt(i);
            strange |= (unit - 1) | ((unit ^ Character.MIN_SURROGATE) - SURROGATES);
        }
        if (strange >= 0) {
            return text;
        }
        return text.codePoints()
                .map(point -> point == 0 || (point >= 0xD800 && point <= 0xDFFF) ? UNKNOWN : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
