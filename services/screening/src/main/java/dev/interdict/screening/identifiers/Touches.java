package dev.interdict.screening.identifiers;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import dev.interdict.schemas.ingestion.VendorField;
import dev.interdict.screening.domain.matching.Matcher;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Tells which vendor keys parties can touch, and reads of each field only what can: as many say the same there, most are
 * known to meet nobody. What only several fields together mean is not told.
 */
public final class Touches {

    private static final int SLOTS = 1 << 20;
    private static final long EMPTY = 0;
    /** They are read in one way. */
    private static final Set<String> ORGANISATIONS = Set.of("supplier", "manufacturer", "publisher");

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Matcher parties;
    private final Hasher64 hasher = Hashing.polymurHash2_0(RANDOM.nextLong(), RANDOM.nextLong());
    private final AtomicLongArray silent = new AtomicLongArray(SLOTS);

    /** The matcher has just the parties that are asked about. */
    public Touches(Matcher parties) {
        this.parties = parties;
    }

    /** Whether a field of the key meets one of the parties, however weakly. */
    public boolean touch(List<VendorField> key) {
        for (var field : key) {
            if (touches(field)) {
                return true;
            }
        }
        return false;
    }

    private boolean touches(VendorField field) {
        var kind = ORGANISATIONS.contains(field.getKind()) ? "supplier" : field.getKind();
        var value = telling(VendorKey.base(kind), field.getValue());
        var key = hasher.hashLongLongToLong(kind.hashCode(), hasher.hashCharsToLong(value));
        var slot = (int) key & SLOTS - 1;
        if (silent.getOpaque(slot) == key) {
            return false;
        }
        var alone = VendorKey.of(List.of(new VendorField(kind, field.getPointer(), value)));
        if (parties.meets(Components.read(alone))) {
            return true;
        }
        if (key != EMPTY) {
            silent.setOpaque(slot, key);
        }
        return false;
    }

    /** The part of the value that says who it is. */
    private static String telling(String kind, String value) {
        return switch (kind) {
            case "purl" -> namespace(value);
            case "url" -> owner(value);
            case "name", "swid" -> brand(value);
            default -> value;
        };
    }

    /** Without a namespace the name may begin with who it is. */
    private static String namespace(String purl) {
        var type = purl.indexOf('/');
        var name = purl.lastIndexOf('/');
        return type < 0 || name == type || purl.indexOf('?') >= 0 ? purl : purl.substring(0, name) + "/-";
    }

    /** Where anybody gets a page, with the owner of it. */
    private static String owner(String url) {
        var host = url.indexOf("://") + 3;
        if (host < 3) {
            return url;
        }
        var end = url.indexOf('/', host);
        if (end < 0) {
            return url;
        }
        if (url.indexOf("git", host) < 0 && url.indexOf("bitbucket", host) < 0) {
            return url.substring(0, end);
        }
        var owner = url.indexOf('/', end + 1);
        return owner < 0 ? url : url.substring(0, owner);
    }

    /** A product's name begins with its maker's brand. */
    private static String brand(String name) {
        for (var i = 0; i < name.length(); i++) {
            if (!Character.isLetterOrDigit(name.charAt(i))) {
                return i == 0 ? name : name.substring(0, i) + " -x";
            }
        }
        return name;
    }
}
