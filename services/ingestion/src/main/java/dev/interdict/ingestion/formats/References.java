package dev.interdict.ingestion.formats;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
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

    private static final int FEW = 64;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Hasher64 hasher = Hashing.polymurHash2_0(RANDOM.nextLong(), RANDOM.nextLong());
    private long[] hashes = new long[FEW];
    private int[] nodes = new int[FEW];
    private int size;

    /** The node of the reference with the hash, or {@link #NONE}. */
    int get(long hash) {
        var at = find(hash);
        return hashes[at] == 0 ? NONE : nodes[at];
    }

    /** The node has the reference from now on. */
    void put(long hash, int node) {
        var at = find(hash);
        if (hashes[at] == 0) {
            hashes[at] = hash;
            size++;
        }
        nodes[at] = node;
        if (size * 4 > hashes.length * 3) {
            grow();
        }
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

    private static long known(long hash) {
        return hash == NO_HASH ? 1 : hash;
    }

    /** Forgets all of them; hashes stay the same. */
    void clear() {
        hashes = new long[FEW];
        nodes = new int[FEW];
        size = 0;
    }

    private int find(long hash) {
        var at = (int) hash & (hashes.length - 1);
        while (hashes[at] != 0 && hashes[at] != hash) {
            at = (at + 1) & (hashes.length - 1);
        }
        return at;
    }

    private void grow() {
        var oldHashes = hashes;
        var oldNodes = nodes;
        hashes = new long[oldHashes.length * 2];
        nodes = new int[oldNodes.length * 2];
        for (var i = 0; i < oldHashes.length; i++) {
            if (oldHashes[i] != 0) {
                var at = find(oldHashes[i]);
                hashes[at] = oldHashes[i];
                nodes[at] = oldNodes[i];
            }
        }
    }
}
