package dev.interdict.screening.domain.matching;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.LongStream;

/**
 * Numbers by the hash of a text, in one array. Of a hash 40 bits are kept: whoever finds a number compares the texts.
 */
final class Postings {

    private static final int VALUE_BITS = 24;
    private static final long VALUE = (1L << VALUE_BITS) - 1;

    /** Room for each entry in {@link #present}: of texts that are not there, one in a hundred or so passes. */
    private static final int BITS_PER_ENTRY = 16;

    private final long[] entries;
    private final long[] present;
    private final int[] starts;
    private final int shift;

    private Postings(long[] entries) {
        this.entries = entries;
        this.present = new long[Math.max(1, Integer.highestOneBit(entries.length) * BITS_PER_ENTRY / Long.SIZE)];
        for (var entry : entries) {
            present[word(entry)] |= bits(entry);
        }
        var bits = Math.max(1, Math.min(21, Long.SIZE - Long.numberOfLeadingZeros(entries.length) - 1));
        this.shift = Long.SIZE - bits;
        this.starts = new int[(1 << bits) + 1];
        for (var entry : entries) {
            starts[(int) (entry >>> shift) + 1]++;
        }
        for (var i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
    }

    /** Gives each number under the hash, in order. */
    void each(long hash, IntConsumer take) {
        if (!mayHave(hash)) {
            return;
        }
        var key = hash >>> VALUE_BITS;
        var bucket = (int) (hash >>> shift);
        for (var i = starts[bucket]; i < starts[bucket + 1]; i++) {
            if (entries[i] >>> VALUE_BITS == key) {
                take.accept((int) (entries[i] & VALUE));
            }
        }
    }

    /** Mostly tells from few bytes, which stay near the processor, that there is none. */
    private boolean mayHave(long hash) {
        var bits = bits(hash);
        return (present[word(hash)] & bits) == bits;
    }

    /** Where the hash's bits are: all in one word, so that one look is enough. */
    private int word(long hash) {
        return (int) (hash >>> VALUE_BITS) & present.length - 1;
    }

    /** Three bits by parts of the hash that neither the value nor the word takes. */
    private static long bits(long hash) {
        return 1L << (hash >>> 46) | 1L << (hash >>> 52) | 1L << (hash >>> 58);
    }

    /** Gathers postings. */
    static final class Builder {

        /** What is sorted as if it had no sign. */
        private static final long UNSIGNED = Long.MIN_VALUE;

        private final LongStream.Builder entries = LongStream.builder();

        void add(long hash, int value) {
            entries.add(UNSIGNED ^ ((hash >>> VALUE_BITS) << VALUE_BITS | value));
        }

        Postings build() {
            var sorted = entries.build().toArray();
            Arrays.sort(sorted);
            var kept = 0;
            for (var i = 0; i < sorted.length; i++) {
                var entry = sorted[i] ^ UNSIGNED;
                if (kept == 0 || entry != sorted[kept - 1]) {
                    sorted[kept++] = entry;
                }
            }
            return new Postings(Arrays.copyOf(sorted, kept));
        }
    }
}
