package dev.interdict.ingestion.formats;

import dev.interdict.ingestion.domain.Utf8;

/** What the escapes in a JSON text stand for (RFC 8259 section 7). */
final class JsonEscapes {

    private JsonEscapes() {}

    /** The text that is meant, which is storable; the escapes are known to be well-formed. */
    static String resolved(String written) {
        var meant = new StringBuilder(written.length());
        var at = 0;
        for (var escape = written.indexOf('\\'); escape >= 0; escape = written.indexOf('\\', at)) {
            meant.append(written, at, escape);
            var kind = written.charAt(escape + 1);
            meant.append(kind == 'u' ? (char) Integer.parseInt(written, escape + 2, escape + 6, 16) : meant(kind));
            at = escape + (kind == 'u' ? 6 : 2);
        }
        meant.append(written, at, written.length());
        return Utf8.storable(meant.toString());
    }

    private static char meant(char escape) {
        return switch (escape) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> escape;
        };
    }
}
