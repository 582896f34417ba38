package dev.interdict.ingestion.formats;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import org.jspecify.annotations.Nullable;
import us.springett.parsers.cpe.CpeParser;
import us.springett.parsers.cpe.exceptions.CpeParsingException;

/** Says of which identifiers no vendor can be read: package URLs (ECMA-427) and CPE names (NISTIR 7695). */
final class Identifiers {

    private static final String PURL = "pkg:";
    private static final String CPE = "cpe:2.3:";
    private static final int CPE_PARTS = 11;
    private static final boolean[] IN_PURL = lettersDigitsAnd(".-_+:%");
    private static final boolean[] IN_KEY = lettersDigitsAnd(".-_");
    private static final boolean[] IN_VALUE = lettersDigitsAnd(".-_:/+,~");
    private static final boolean[] IN_CPE = lettersDigitsAnd("*.-_");

    private Identifiers() {}

    /** What is wrong with the value of a field of the kind; null where it is none of these, or nothing is. */
    static @Nullable String fault(String kind, String value) {
        return switch (kind) {
            case "purl" -> isPurl(value) ? null : "is not a package URL; it was kept, and no vendor is read from it.";
            case "cpe" -> isCpe(value) ? null : "is not a CPE name; it was kept, and no vendor is read from it.";
            default -> null;
        };
    }

    private static boolean isPurl(String text) {
        if (isPlainPurl(text)) {
            return true;
        }
        try {
            new PackageURL(text);
            return true;
        } catch (MalformedPackageURLException | IllegalArgumentException malformed) {
            return false;
        }
    }

    private static boolean isCpe(String text) {
        if (isPlainCpe(text)) {
            return true;
        }
        try {
            CpeParser.parse(text);
            return true;
        } catch (CpeParsingException malformed) {
            return false;
        }
    }

    /** As nearly all are written, told without a parser: a type, names between slashes, perhaps a version and qualifiers. */
    private static boolean isPlainPurl(String text) {
        var question = text.indexOf('?');
        var end = question < 0 ? text.length() : question;
        var at = text.indexOf('@');
        var nameEnd = at < 0 ? end : at;
        return text.startsWith(PURL)
                && nameEnd <= end
                && parts(text, PURL.length(), nameEnd, '/', IN_PURL) > 1
                && (at < 0 || parts(text, at + 1, end, '/', IN_PURL) == 1)
                && (question < 0 || arePlainQualifiers(text, end + 1));
    }

    /** In their canonical order, so that no key stands twice. */
    private static boolean arePlainQualifiers(String text, int from) {
        var before = "";
        for (var begin = from; begin <= text.length(); ) {
            var ampersand = text.indexOf('&', begin);
            var end = ampersand < 0 ? text.length() : ampersand;
            var equals = text.indexOf('=', begin);
            if (equals <= begin
                    || equals >= end - 1
                    || parts(text, begin, equals, '=', IN_KEY) != 1
                    || parts(text, equals + 1, end, '=', IN_VALUE) != 1) {
                return false;
            }
            var key = text.substring(begin, equals);
            if (key.compareTo(before) <= 0) {
                return false;
            }
            before = key;
            begin = end + 1;
        }
        return true;
    }

    private static boolean isPlainCpe(String text) {
        return text.startsWith(CPE) && parts(text, CPE.length(), text.length(), ':', IN_CPE) == CPE_PARTS;
    }

    /** How many parts there are between separators; 0 where one is empty, or has others than are safe in it. */
    private static int parts(String text, int from, int to, char separator, boolean[] safe) {
        var parts = 1;
        var begin = from;
        for (var i = from; i < to; i++) {
            var character = text.charAt(i);
            if (character == separator) {
                if (i == begin) {
                    return 0;
                }
                parts++;
                begin = i + 1;
            } else if (character >= safe.length
                    || !safe[character]
                    || (character == '%' && !text.startsWith("%40", i))) {
                return 0;
            }
        }
        return begin == to ? 0 : parts;
    }

    private static boolean[] lettersDigitsAnd(String others) {
        var safe = new boolean[128];
        for (char character = 0; character < safe.length; character++) {
            safe[character] = Character.isLetterOrDigit(character) || others.indexOf(character) >= 0;
        }
        return safe;
    }
}
