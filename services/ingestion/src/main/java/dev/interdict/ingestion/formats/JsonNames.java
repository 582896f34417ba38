package dev.interdict.ingestion.formats;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a document; those that come again and again are made once, as the objects that stand in the readers' switches,
 * which then compare no characters.
 */
final class JsonNames {

    private static final int BITS = 9;
    private static final int ROOM = 1 << BITS;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private final long[] hashes = new long[ROOM];
    private final byte[] @Nullable [] bytes = new byte[ROOM][];
    private final String[] names = new String[ROOM];
    private int size;

    /** The hash of a key, from that of what stands before and its next eight bytes; of the first eight it tells them apart. */
    static long hash(long before, long eight) {
        return (before ^ eight) * SPREAD;
    }

    /** The key with these bytes, all ASCII, and with their hash. */
    String of(long hash, byte[] in, int from, int length) {
        var at = (int) (hash >>> (Long.SIZE - BITS));
        for (var known = bytes[at]; known != null; known = bytes[at]) {
            if (hashes[at] == hash && isSame(known, in, from, length)) {
                return names[at];
            }
            at = (at + 1) & (ROOM - 1);
        }
        var name = new String(in, from, length, ISO_8859_1);
        if (size == ROOM / 2) {
            return name;
        }
        size++;
        hashes[at] = hash;
        bytes[at] = Arrays.copyOfRange(in, from, from + length);
        names[at] = name.intern();
        return names[at];
    }

    /** Of keys with the same hash; short ones are the same, then. */
    private static boolean isSame(byte[] known, byte[] in, int from, int length) {
        if (known.length != length) {
            return false;
        }
        if (length < Long.BYTES) {
            return true;
        }
        for (var i = 0; i < length - Long.BYTES; i += Long.BYTES) {
            if ((long) EIGHT.get(known, i) != (long) EIGHT.get(in, from + i)) {
                return false;
            }
        }
        var last = length - Long.BYTES;
        return (long) EIGHT.get(known, last) == (long) EIGHT.get(in, from + last);
    }
}
