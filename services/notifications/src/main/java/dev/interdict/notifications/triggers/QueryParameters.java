package dev.interdict.notifications.triggers;

import dev.interdict.platform.Page;
import dev.interdict.platform.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what stands behind the question mark, and remembers what is wrong with it. */
final class QueryParameters {

    private final List<String> faults = new ArrayList<>();

    /** The problem to answer with; empty where nothing is wrong. */
    Optional<Problem> refusal() {
        return faults.isEmpty() ? Optional.empty() : Optional.of(Problem.of(400, String.join(" ", faults)));
    }

    @Nullable
    Instant instant(String name, @Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException malformed) {
            faults.add("The parameter " + name + " must be an instant such as 2024-09-29T04:00:00Z.");
            return null;
        }
    }

    @Nullable
    UUID id(String name, @Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            faults.add("The parameter " + name + " must be a UUID.");
            return null;
        }
    }

    <T> @Nullable T oneOf(String name, @Nullable String text, Function<String, Optional<T>> words, List<T> known) {
        if (text == null) {
            return null;
        }
        var word = words.apply(text);
        if (word.isEmpty()) {
            faults.add("The parameter " + name + " must be one of: " + among(known) + ".");
        }
        return word.orElse(null);
    }

    /** What the cursor stands for; null on the first page. */
    <T> @Nullable T cursor(@Nullable String cursor, Function<String, T> place) {
        try {
            return cursor == null ? null : place.apply(Page.position(cursor));
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException foreign) {
            faults.add("The parameter cursor must be the next of a page of this list.");
            return null;
        }
    }

    private static String among(List<?> known) {
        return String.join(", ", known.stream().map(Object::toString).toList());
    }
}
