package dev.interdict.ingestion.formats;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interdict.ingestion.domain.Limits;
import java.util.ArrayList;
import java.util.List;

/** Texts of at most {@link Limits#VALUE} bytes, packed. */
final class Texts {

    private static final int PIECE = 1 << 14;

    private final List<byte[]> pieces = new ArrayList<>();
    private int used = PIECE;

    /** Keeps a text; where it is. */
    int add(String text) {
        var bytes = text.getBytes(UTF_8);
        if (used + 2 + bytes.length > PIECE) {
            pieces.add(new byte[PIECE]);
            used = 0;
        }
        var place = (pieces.size() - 1) * PIECE + used;
        var piece = pieces.getLast();
        piece[used++] = (byte) (bytes.length >>> 8);
        piece[used++] = (byte) bytes.length;
        System.arraycopy(bytes, 0, piece, used, bytes.length);
        used += bytes.length;
        return place;
    }

    /** The text at a place. */
    String get(int place) {
        var piece = pieces.get(place / PIECE);
        var from = place % PIECE;
        var length = ((piece[from] & 0xFF) << 8) | (piece[from + 1] & 0xFF);
        return new String(piece, from + 2, length, UTF_8);
    }

    /** Bytes of memory that the texts have. */
    int bytes() {
        return pieces.size() * PIECE;
    }
}
