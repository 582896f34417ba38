package dev.interdict.screening.watchlists;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One of the tables in which OFAC publishes a list (SDN.CSV or CONS_PRIM.CSV with the tables that belong to it): no row names the
 * columns, {@code -0-} stands for nothing, 0x1A for the end. Other tables refer to the entries of the first by number.
 *
 * @param rows by entry number
 */
record OfacTable(Kind kind, Map<String, List<List<String>>> rows) {

    /** What a table holds, told by its number of columns. */
    enum Kind {
        ENTRIES(12),
        NAMES(5),
        ADDRESSES(6),
        COMMENTS(2);

        private final int columns;

        Kind(int columns) {
            this.columns = columns;
        }

        private static Optional<Kind> of(int columns) {
            return Arrays.stream(values())
                    .filter(kind -> kind.columns == columns)
                    .findFirst();
        }
    }

    static OfacTable read(Content content) throws IOException {
        var reading = new Reading();
        Tables.rows(content.textInEither(), ',', reading::take);
        if (reading.kind == null) {
            throw new BadList("The file has no entries.");
        }
        return new OfacTable(reading.kind, reading.rows);
    }

    List<List<String>> of(String number) {
        return rows.getOrDefault(number, List.of());
    }

    private static final class Reading {

        private final Map<String, List<List<String>>> rows = new LinkedHashMap<>();
        private @Nullable Kind kind;

        void take(long line, List<String> cells) {
            var number = cells.getFirst().strip();
            if (kind == null && !isNumber(number)) {
                return;
            }
            if (kind == null) {
                kind = Kind.of(cells.size())
                        .orElseThrow(() -> BadList.at(line, "no table of OFAC has %d columns".formatted(cells.size())));
            }
            if (cells.size() != kind.columns || !isNumber(number)) {
                throw BadList.at(
                        line,
                        "a row of %d columns that begins with an entry number was expected; the file is cut off or damaged here"
                                .formatted(kind.columns));
            }
            rows.computeIfAbsent(number, absent -> new ArrayList<>(1))
                    .add(cells.stream().map(Reading::value).toList());
        }

        private static String value(String cell) {
            var text = cell.strip();
            return text.equals("-0-") ? "" : text;
        }

        private static boolean isNumber(String text) {
            return !text.isEmpty() && text.length() <= 9 && text.chars().allMatch(Character::isDigit);
        }
    }
}
