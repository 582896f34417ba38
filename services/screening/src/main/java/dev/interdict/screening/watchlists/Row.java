package dev.interdict.screening.watchlists;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A row of a table by the names of its columns, which are compared by their letters and digits alone.
 *
 * @param line from 1
 */
record Row(long line, Map<String, Integer> columns, List<String> cells) {

    /** The cell without space around it; empty where the table has no such column. */
    String get(String column) {
        var index = columns.get(key(column));
        return index == null ? "" : cells.get(index).strip();
    }

    /** The values of a cell that holds several, parted by semicolons. */
    List<String> all(String column) {
        return Stream.of(get(column).split(";"))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** The cell, which must not be empty. */
    String need(String column) {
        var value = get(column);
        if (value.isEmpty()) {
            throw BadList.at(line, "the column " + column + " is empty");
        }
        return value;
    }

    static String key(String column) {
        return column.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }
}
