package dev.interdict.screening.identifiers;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import dev.interdict.schemas.ingestion.Component;
import dev.interdict.schemas.ingestion.VendorField;
import dev.interdict.screening.domain.matching.Match;
import dev.interdict.screening.domain.matching.Matcher;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;

/**
 * Screens what ingestion sends. Vendor keys that named nobody, and fields of them, are remembered by a hash whose key nobody
 * outside knows, so that no component can be made that falls together with one of them, and are not read again.
 */
public final class Screener {

    private static final int KEYS = 1 << 20;
    private static final int FIELDS = 1 << 16;
    private static final long EMPTY = 0;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Matcher matcher;
    private final Hasher64 hasher = Hashing.polymurHash2_0(RANDOM.nextLong(), RANDOM.nextLong());
    private final AtomicLongArray silent = new AtomicLongArray(KEYS);
    private final AtomicLongArray silentFields = new AtomicLongArray(FIELDS);

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
        var fields = component.getFields();
        var keys = new long[fields.size()];
        var key = EMPTY;
        for (var i = 0; i < keys.length; i++) {
            keys[i] = key(fields.get(i));
            key = hasher.hashLongLongToLong(key, keys[i]);
        }
        if (has(silent, key)) {
            return List.of();
        }
        var matches = IntStream.range(0, keys.length).allMatch(i -> isSilent(fields.get(i), keys[i]))
                ? List.<Match>of()
                : matcher.match(Components.read(component));
        if (matches.isEmpty()) {
            remember(silent, key);
        }
        return matches;
    }

    /** Many components say the same of who made them. */
    private boolean isSilent(VendorField field, long key) {
        if (has(silentFields, key)) {
            return true;
        }
        var is = matcher.isSilent(Components.read(VendorKey.of(List.of(field))));
        if (is) {
            remember(silentFields, key);
        }
        return is;
    }

    private static boolean has(AtomicLongArray keys, long key) {
        return key != EMPTY && keys.getOpaque((int) key & keys.length() - 1) == key;
    }

    private static void remember(AtomicLongArray keys, long key) {
        keys.setOpaque((int) key & keys.length() - 1, key);
    }

    private long key(VendorField field) {
        var value = field.getKind().equals("purl") ? versionless(field.getValue()) : field.getValue();
        return hasher.hashLongLongToLong(field.getKind().hashCode(), hasher.hashCharsToLong(value));
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
