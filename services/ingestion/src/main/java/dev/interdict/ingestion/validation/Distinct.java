package dev.interdict.ingestion.validation;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.security.SecureRandom;
import tools.jackson.databind.JsonNode;

/** Which values were there before: of each, 64 bits are kept, hashed with a key that no document can know. */
final class Distinct {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Hasher64 hasher = Hashing.polymurHash2_0(RANDOM.nextLong(), RANDOM.nextLong());
    private final LongOpenHashSet hashes = new LongOpenHashSet();

    /** False where an equal text was there before. */
    boolean add(String text) {
        return hashes.add(hasher.hashCharsToLong(text));
    }

    /** False where an equal value was there before; the order of an object's keys does not count. */
    boolean add(JsonNode value) {
        return hashes.add(hash(value));
    }

    private long hash(JsonNode value) {
        if (value.isObject()) {
            return hasher.hashLongLongToLong(
                    1,
                    value.properties().stream()
                            .mapToLong(entry -> hasher.hashLongLongToLong(
                                    hasher.hashCharsToLong(entry.getKey()), hash(entry.getValue())))
                            .sum());
        }
        if (value.isArray()) {
            var list = 2L;
            for (var item : value) {
                list = hasher.hashLongLongToLong(list, hash(item));
            }
            return list;
        }
        return hasher.hashCharsToLong(value.toString());
    }
}
