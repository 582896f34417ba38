package dev.interdict.ingestion.formats;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interdict.ingestion.domain.Limits;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Short texts, such as names on paths, packed; of those that are asked for most, the latest are at hand. */
final class Names {

    /** Where there is no more room for a name. */
    static final int LEFT_OUT = -1;

    private static final int PIECE = 1 << 14;
    private static final int AT_HAND = 1 << 9;

    private final List<byte[]> pieces = new ArrayList<>();
    private final int[] places = new int[AT_HAND];
    private final @Nullable String[] latest = new String[AT_HAND];
    private int used = PIECE;

    /** Keeps a name of at most {@link Limits#PATH_NAME} bytes; where it is. */
    int add(String name) {
        var bytes = name.getBytes(UTF_8);
        if (used + 1 + bytes.length > PIECE) {
            if (pieces.size() * PIECE >= Limits.NAMES) {
                return LEFT_OUT;
            }
            pieces.add(new byte[PIECE]);
            used = 0;
        }
        var place = (pieces.size() - 1) * PIECE + used;
        var piece = pieces.getLast();
        piece[used++] = (byte) bytes.length;
        System.arraycopy(bytes, 0, piece, used, bytes.length);
        used += bytes.length;
        return place;
    }

    /** The name at a place; {@code ...} where it was left out. */
    String get(int place) {
        if (place == LEFT_OUT) {
            return Paths.LEFT_OUT;
        }
        var at = (place ^ (place >>> 9)) & (AT_HAND - 1);
        var known = latest[at];
        if (known == null || places[at] != place) {
            known = read(place);
            latest[at] = known;
            places[at] = place;
        }
        return known;
    }

    private String read(int place) {
        var piece = pieces.get(place / PIECE);
        var from = place % PIECE;
        return new String(piece, from + 1, piece[from] & 0xFF, UTF_8);
    }
}
