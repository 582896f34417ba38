package dev.interdict.screening.watchlists;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tables of separated values (RFC 4180, with any separator), read row by row. */
final class Tables {

    /** Authorities put a date, and little else, above the names of the columns. */
    private static final int MOST_ABOVE = 5;

    private static final String SUBSTITUTE = "\u001a";

    private Tables() {}

    /** Every row with its line; those that hold nothing but the old end-of-file mark (0x1A) are left out. */
    static void rows(Reader text, char separator, BiConsumer<Long, List<String>> taker) throws IOException {
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(Limits.MOST_PARTS)
                                .maxFieldSize(Limits.LONGEST_TEXT)
                                .maxRecordSize(8 * Limits.LONGEST_TEXT)
                                .build(),
                        text)) {
            reader.forEach(row -> take(row, taker));
        } catch (CsvParseException damaged) {
            throw new BadList(sentence(damaged));
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    /**
     * The rows under the row that names the columns; where that is repeated it is left out.
     *
     * @param first the name of a column that tells the row of names from those above it
     */
    static void named(Reader text, char separator, String first, Consumer<List<String>> above, Consumer<Row> taker)
            throws IOException {
        var table = new Named(Row.key(first), above, taker);
        rows(text, separator, table::take);
        if (table.columns == null) {
            throw new BadList("The row that names the columns is missing.");
        }
    }

    private static final class Named {

        private final String first;
        private final Consumer<List<String>> above;
        private final Consumer<Row> taker;
        private @Nullable Map<String, Integer> columns;
        private List<String> names = List.of();
        private int skipped;

        Named(String first, Consumer<List<String>> above, Consumer<Row> taker) {
            this.first = first;
            this.above = above;
            this.taker = taker;
        }

        void take(long line, List<String> cells) {
            var known = columns;
            if (known == null) {
                begin(line, cells);
            } else if (!cells.equals(names)) {
                if (cells.size() != names.size()) {
                    throw BadList.at(
                            line,
                            "there are %d columns instead of %d; the file is cut off or damaged here"
                                    .formatted(cells.size(), names.size()));
                }
                taker.accept(new Row(line, known, cells));
            }
        }

        private void begin(long line, List<String> cells) {
            var keys = cells.stream().map(Row::key).toList();
            if (keys.contains(first)) {
                var index = new HashMap<String, Integer>();
                for (var i = 0; i < keys.size(); i++) {
                    index.putIfAbsent(keys.get(i), i);
                }
                names = cells;
                columns = Map.copyOf(index);
            } else if (++skipped > MOST_ABOVE) {
                throw BadList.at(line, "the row that names the columns should have come by now");
            } else {
                above.accept(cells);
            }
        }
    }

    private static void take(CsvRecord row, BiConsumer<Long, List<String>> taker) {
        var cells = row.getFields();
        var isEnd = cells.getFirst().strip().equals(SUBSTITUTE)
                && cells.stream().skip(1).allMatch(String::isBlank);
        if (!isEnd) {
            taker.accept(row.getStartingLineNumber(), cells);
        }
    }

    private static String sentence(CsvParseException damaged) {
        var message = String.valueOf(damaged.getMessage());
        return "The table is damaged: " + message + (message.endsWith(".") ? "" : ".");
    }
}
