package dev.interdict.screening.domain.matching;

/**
 * Whether a text can be one letter off from any that was added: then its first half or its second is right. Sometimes says so of one
 * that cannot, never the other way.
 */
final class Halves {

    private static final int BITS = 1 << 22;

    /** One letter exchanged with its neighbour touches two, and one left out makes a text shorter by one. */
    private static final int TOUCHED = 3;

    private final long[] present = new long[BITS / Long.SIZE];

    void add(String text) {
        for (var length = text.length() - 1; length <= text.length() + 1; length++) {
            var half = half(length);
            if (half <= text.length()) {
                set(Texts.hash(text, 0, half));
                set(~Texts.hash(text, text.length() - half, text.length()));
            }
        }
    }

    boolean mayHave(String text) {
        var half = half(text.length());
        return has(Texts.hash(text, 0, half)) || has(~Texts.hash(text, text.length() - half, text.length()));
    }

    private static int half(int length) {
        return Math.max(0, length - TOUCHED) / 2;
    }

    private void set(long hash) {
        present[(int) (hash >>> 6) & present.length - 1] |= 1L << hash;
    }

    private boolean has(long hash) {
        return (present[(int) (hash >>> 6) & present.length - 1] & 1L << hash) != 0;
    }
}
