package dev.interdict.ingestion.formats;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.security.SecureRandom;

/**
 * Which node has a reference. Of the references themselves only hashes are kept, by a function whose key nobody outside
 * knows, so that no document can be made in which two of them fall together.
 */
final class References {

    /** No node. */
    static final int NONE = -1;

    /** The hash of nothing. */
    static final long NO_HASH = 0;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Hasher64 hasher = Hashing.polymurHash2_0(RANDOM.nextLong(), RANDOM.nextLong());
    private final Long2IntOpenHashMap nodes = new Long2IntOpenHashMap();

    References() {
        nodes.defaultReturnValue(NONE);
    }

    /** The node of the reference with the hash, or {@link #NONE}. */
    int get(long hash) {
        return nodes.get(hash);
    }

    /** The node has the reference from now on. */
    void put(long hash, int node) {
        nodes.put(hash, node);
    }

    /** The node that has the reference with the hash; where there was none, {@link #NONE}, and this one has it from now on. */
    int putIfAbsent(long hash, int node) {
        return nodes.putIfAbsent(hash, node);
    }

    /** The hash of a reference; never {@link #NO_HASH}. */
    long hash(String reference) {
        var utf8 = reference.getBytes(UTF_8);
        return hash(utf8, 0, utf8.length);
    }

    /** As {@link #hash(String)}, of the reference in UTF-8. */
    long hash(byte[] utf8, int from, int length) {
        return known(hasher.hashBytesToLong(utf8, from, length));
    }

    /** As {@link #hash(String)}, of a number. */
    long hash(long number) {
        return known(hasher.hashLongToLong(number));
    }

    /** As {@link #hash(String)}, of two numbers in their order. */
    long hash(long one, long other) {
        return known(hasher.hashLongLongToLong(one, other));
    }

    /** Forgets all of them; hashes stay the same. */
    void clear() {
        nodes.clear();
        nodes.trim();
    }

    private static long known(long hash) {
        return hash == NO_HASH ? 1 : hash;
    }
}
