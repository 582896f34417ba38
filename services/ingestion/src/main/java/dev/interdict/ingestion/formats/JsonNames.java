package dev.interdict.ingestion.formats;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The keys of a document; those that come again and again are made once. */
final class JsonNames {

    private static final int ROOM = 1 << 9;
    private static final int SHIFT = Long.SIZE - 9;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final byte[] @Nullable [] bytes = new byte[ROOM][];
    private final String[] names = new String[ROOM];
    private final long[] words = new long[ROOM];
    private final String[] shortNames = new String[ROOM];
    private int size;
    private int shortSize;

    /** The key of at most seven bytes, all ASCII and none a control character; its first byte is the lowest. */
    String of(long word) {
        var at = (int) ((word * SPREAD) >>> SHIFT);
        while (words[at] != 0) {
            if (words[at] == word) {
                return shortNames[at];
            }
            at = (at + 1) & (ROOM - 1);
        }
        var bytes = ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(word)
                .array();
        var name = new String(bytes, 0, Long.BYTES - Long.numberOfLeadingZeros(word) / Byte.SIZE, ISO_8859_1);
        if (shortSize < ROOM / 2 && word != 0) {
            words[at] = word;
            shortNames[at] = name;
            shortSize++;
        }
        return name;
    }

    /** The key with these bytes, all ASCII. */
    String of(byte[] in, int from, int length, int hash) {
        var at = (hash ^ (hash >>> 9)) & (ROOM - 1);
        for (var known = bytes[at]; known != null; known = bytes[at]) {
            if (Arrays.equals(known, 0, known.length, in, from, from + length)) {
                return names[at];
            }
            at = (at + 1) & (ROOM - 1);
        }
        var name = new String(in, from, length, ISO_8859_1);
        if (size < ROOM / 2) {
            bytes[at] = Arrays.copyOfRange(in, from, from + length);
            names[at] = name;
            size++;
        }
        return name;
    }
}
