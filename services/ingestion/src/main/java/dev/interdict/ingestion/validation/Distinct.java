package dev.interdict.ingestion.validation;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.security.SecureRandom;
import java.util.Arrays;
import tools.jackson.databind.JsonNode;

/** Which values were there before: of each, 64 bits are kept, hashed with a key that no document can know. */
final class Distinct {

    private static final int AT_FIRST = 1_024;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Hasher64 hasher = Hashing.polymurHash2_0(RANDOM.nextLong(), RANDOM.nextLong());
    private long[] slots = new long[AT_FIRST];
    private int size;

    /** False where an equal text was there before. */
    boolean add(String text) {
        return add(hasher.hashCharsToLong(text));
    }

    /** False where an equal value was there before; the order of an object's keys does not count. */
    boolean add(JsonNode value) {
        return add(hash(value));
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

    private boolean add(long hash) {
        var slot = slot(hash);
        if (slots[slot] == hash) {
            return false;
        }
        slots[slot] = hash;
        size++;
        if (size * 2 > slots.length) {
            var old = slots;
            slots = new long[old.length * 2];
            Arrays.stream(old).filter(known -> known != 0).forEach(known -> slots[slot(known)] = known);
        }
        return true;
    }

    private int slot(long hash) {
        var slot = (int) hash & (slots.length - 1);
        while (slots[slot] != 0 && slots[slot] != hash) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }
}
