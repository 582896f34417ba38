package dev.interdict.notifications.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions of a query with their parameters; what is not asked for is left out, so that an index can serve the rest. */
final class Where {

    private final List<String> conditions = new ArrayList<>(List.of("true"));
    private final List<Object> parameters = new ArrayList<>();

    /** The condition, where there are values for its parameters, each written {@code ?}. */
    Where and(String condition, @Nullable Object... values) {
        var numbered = condition;
        for (var value : values) {
            if (value == null) {
                return this;
            }
            numbered = numbered.replaceFirst("\\?(?!\\d)", "?" + next(value));
        }
        conditions.add(numbered);
        return this;
    }

    String sql() {
        return String.join(" and ", conditions);
    }

    Object[] parameters() {
        return parameters.toArray();
    }

    private int next(Object value) {
        parameters.add(value);
        return parameters.size();
    }
}
