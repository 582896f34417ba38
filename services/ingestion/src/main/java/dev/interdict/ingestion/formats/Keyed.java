package dev.interdict.ingestion.formats;

import com.dynatrace.hash4j.hashing.HashStream64;
import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.security.SecureRandom;

/**
 * Numbers by keys of which only hashes are kept, by a function whose own key nobody outside knows, so that no document can
 * be made in which two of them fall together.
 */
final class Keyed {

    /** No number. */
    static final int NONE = -1;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Hasher64 hasher = Hashing.polymurHash2_0(RANDOM.nextLong(), RANDOM.nextLong());
    private long[] hashes = new long[64];
    private int[] numbers = new int[64];
    private int size;

    /** The key of a text. */
    long key(String text) {
        return hasher.hashCharsToLong(text);
    }

    /** Makes a key of several parts. */
    HashStream64 parts() {
        return hasher.hashStream();
    }

    /** The key's number, or {@link #NONE}. */
    int get(long key) {
        var hash = stored(key);
        var at = find(hash);
        return hashes[at] == 0 ? NONE : numbers[at];
    }

    /** The key has the number from now on. */
    void put(long key, int number) {
        var hash = stored(key);
        var at = find(hash);
        if (hashes[at] == 0) {
            hashes[at] = hash;
            size++;
        }
        numbers[at] = number;
        if (size * 4 > hashes.length * 3) {
            grow();
        }
    }

    private static long stored(long key) {
        return key == 0 ? 1 : key;
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
        var oldNumbers = numbers;
        hashes = new long[oldHashes.length * 2];
        numbers = new int[oldNumbers.length * 2];
        for (var i = 0; i < oldHashes.length; i++) {
            if (oldHashes[i] != 0) {
                var at = find(oldHashes[i]);
                hashes[at] = oldHashes[i];
                numbers[at] = oldNumbers[i];
            }
        }
    }
}
