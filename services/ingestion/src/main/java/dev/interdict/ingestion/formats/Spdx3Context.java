package dev.interdict.ingestion.formats;

import dev.interdict.ingestion.domain.Limits;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a JSON-LD context may say: that it is SPDX's, which is known here and never fetched, and prefixes of identifiers. One
 * that gives terms another meaning would let two readers see two documents.
 */
final class Spdx3Context {

    private static final Pattern KNOWN =
            Pattern.compile("https?://spdx\\.org/rdf/(3\\.0(?:\\.\\d{1,3})?)/spdx-context\\.jsonld");

    /** JSON-LD 1.1, 9.2: an address can be a prefix when it ends like one. */
    private static final Pattern PREFIX = Pattern.compile(".*[:/?#\\[\\]@]");

    /** Where SPDX's own terms are: no prefix may lead there, from whichever part of it. */
    private static final List<String> OF_TERMS = List.of("https://spdx.org/rdf/", "http://spdx.org/rdf/");

    private static final int MOST_PREFIXES = 100;

    private final Walk walk;
    private final Map<String, String> prefixes = new HashMap<>();
    private String version = "";
    private boolean stated;
    private boolean foreign;

    Spdx3Context(Walk walk) {
        this.walk = walk;
    }

    /** Reads a context: an address, an object of terms, or a list of both. */
    void read() throws IOException {
        stated = true;
        if (walk.isList()) {
            for (var inside = walk.list(); inside && walk.item(); ) {
                read();
            }
        } else if (walk.isObject()) {
            terms();
        } else {
            var known = KNOWN.matcher(String.valueOf(walk.text()));
            foreign |= !known.matches();
            version = known.matches() ? known.group(1) : version;
        }
    }

    /** A context stands where none may. */
    void isMisplaced() {
        foreign = true;
    }

    boolean isStated() {
        return stated;
    }

    /** Whether the document means what SPDX means; also where it says nothing of it. */
    boolean isSpdx() {
        return !foreign && (!stated || !version.isEmpty());
    }

    /** The version in the context's address; empty where it is not stated. */
    String version() {
        return version;
    }

    /** The identifier with its prefix written out (JSON-LD 1.1, 5.2). */
    String expanded(String id) {
        var colon = prefixes.isEmpty() ? -1 : id.indexOf(':');
        var prefix = colon < 0 || id.startsWith("//", colon + 1) ? null : prefixes.get(id.substring(0, colon));
        return prefix == null ? id : prefix + id.substring(colon + 1);
    }

    private void terms() throws IOException {
        walk.object();
        for (var key = walk.key(); key != null; key = walk.key()) {
            var value = walk.text();
            if (value == null || !isPrefix(key, value) || prefixes.size() == MOST_PREFIXES) {
                foreign = true;
            } else {
                prefixes.put(key, value);
            }
        }
    }

    private static boolean isPrefix(String key, String value) {
        return !key.startsWith("@")
                && !key.equals("_")
                && !Spdx3Elements.TERMS.contains(key)
                && value.length() <= Limits.VALUE
                && PREFIX.matcher(value).matches()
                && OF_TERMS.stream().noneMatch(terms -> terms.startsWith(value) || value.startsWith(terms));
    }
}
