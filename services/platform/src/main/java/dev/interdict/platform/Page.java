package dev.interdict.platform;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next opaque; null on the last page
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /** The most that a page holds. */
    public static final int MOST = 1_000;

    /** How many a page holds where the caller does not say. */
    public static final int USUAL = 100;

    /** The page from one item more than the limit, if there is one more; the cursor says where the last one stands. */
    public static <T> Page<T> of(List<T> oneMore, int limit, Function<T, String> position) {
        if (oneMore.size() <= limit) {
            return new Page<>(List.copyOf(oneMore), null);
        }
        var items = List.copyOf(oneMore.subList(0, limit));
        return new Page<>(items, encode(position.apply(items.getLast())));
    }

    /** The limit asked for, within bounds. */
    public static int limit(@Nullable Integer asked) {
        return asked == null ? USUAL : Math.clamp(asked, 1, MOST);
    }

    /**
     * The position that a cursor holds; the empty string where there is none.
     *
     * @throws Refusal if no page gave it
     */
    public static String position(@Nullable String cursor) {
        try {
            return cursor == null ? "" : new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new Refusal(Problem.of(400, "The parameter cursor must be the next of a page of this list."));
        }
    }

    private static String encode(String position) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(StandardCharsets.UTF_8));
    }
}
