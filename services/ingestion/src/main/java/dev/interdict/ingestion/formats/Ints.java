package dev.interdict.ingestion.formats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Numbers in their order; grows by pieces, so that growing needs no second copy. */
final class Ints {

    private static final int BITS = 10;
    private static final int PIECE = 1 << BITS;

    private final List<int[]> pieces = new ArrayList<>();
    private int size;

    int size() {
        return size;
    }

    void add(int number) {
        if (size >>> BITS == pieces.size()) {
            pieces.add(new int[PIECE]);
        }
        pieces.get(size >>> BITS)[size & (PIECE - 1)] = number;
        size++;
    }

    /** The number so many times. */
    static Ints filled(int number, int times) {
        var ints = new Ints();
        while (ints.pieces.size() << BITS < times) {
            var piece = new int[PIECE];
            Arrays.fill(piece, number);
            ints.pieces.add(piece);
        }
        ints.size = times;
        return ints;
    }

    /** Takes all out, and keeps the room for as many. */
    void clear() {
        size = 0;
    }

    int get(int index) {
        return pieces.get(index >>> BITS)[index & (PIECE - 1)];
    }

    void set(int index, int number) {
        pieces.get(index >>> BITS)[index & (PIECE - 1)] = number;
    }
}
