package dev.interdict.screening.identifiers;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import dev.interdict.schemas.ingestion.Component;
import dev.interdict.screening.domain.matching.Match;
import dev.interdict.screening.domain.matching.Matcher;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Screens what ingestion sends. Vendor keys that named nobody are remembered by a hash whose key nobody outside knows, so that no
 * component can be made that falls together with one of them, and are not read again.
 */
public final class Screener {

    private static final int SLOTS = 1 << 20;
    private static final long EMPTY = 0;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Matcher matcher;
    private final Hasher64 hasher = Hashing.polymurHash2_0(RANDOM.nextLong(), RANDOM.nextLong());
    private final AtomicLongArray silent = new AtomicLongArray(SLOTS);

    public Screener(Matcher matcher) {
        this.matcher = matcher;
    }

    /** The matches of a batch, in its order. */
    public List<Match> match(List<Component> components) {
        return components.stream()
                .flatMap(component -> match(component).stream())
                .toList();
    }

    /** The component's matches in REVIEW or better. */
    public List<Match> match(Component component) {
        var key = key(component);
        var slot = (int) key & SLOTS - 1;
        if (silent.getOpaque(slot) == key) {
            return List.of();
        }
        var matches = matcher.match(Components.read(component));
        if (matches.isEmpty() && key != EMPTY) {
            silent.setOpaque(slot, key);
        }
        return matches;
    }

    private long key(Component component) {
        var key = 0L;
        for (var field : component.getFields()) {
            var value = field.getKind().equals("purl") ? versionless(field.getValue()) : field.getValue();
            key = hasher.hashLongLongToLong(key ^ field.getKind().hashCode(), hasher.hashCharsToLong(value));
        }
        return key;
    }

    /** Nothing is read from a purl's version: without it, all versions have one key. */
    static String versionless(String purl) {
        var end = purl.indexOf('?') < 0 ? purl.length() : purl.indexOf('?');
        var at = purl.lastIndexOf('@', end);
        if (at < 0 || at < purl.lastIndexOf('/', end) || purl.indexOf('#') >= 0) {
            return purl;
        }
        return end == purl.length() ? purl.substring(0, at) : purl.substring(0, at) + purl.substring(end);
    }
}
