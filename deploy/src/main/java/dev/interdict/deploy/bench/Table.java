package dev.interdict.deploy.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** A bench's rows for people: a column for each field, or a line for each where they are many. */
final class Table {

    private static final int MOST_COLUMNS = 8;

    private Table() {}

    static void print(String name, JsonNode rows, PrintStream out) {
        out.println();
        out.println(name);
        List<List<String>> lines = new ArrayList<>();
        lines.add(rows.get(0).properties().stream()
                .map(Map.Entry::getKey)
                .map(Table::words)
                .toList());
        rows.forEach(row -> lines.add(row.properties().stream()
                .map(Map.Entry::getValue)
                .map(Table::text)
                .toList()));
        List<List<String>> shown = lines.getFirst().size() > MOST_COLUMNS ? turned(lines) : lines;
        shown.forEach(line -> out.println(laidOut(line, shown)));
    }

    private static List<List<String>> turned(List<List<String>> lines) {
        return IntStream.range(0, lines.getFirst().size())
                .mapToObj(column -> lines.stream().map(line -> line.get(column)).toList())
                .toList();
    }

    private static String laidOut(List<String> line, List<List<String>> all) {
        var text = new StringBuilder(" ");
        for (int i = 0; i < line.size(); i++) {
            int column = i;
            int width = all.stream()
                    .mapToInt(each -> each.get(column).length())
                    .max()
                    .orElse(0);
            text.append(" ".repeat(width - line.get(i).length() + 2)).append(line.get(i));
        }
        return text.toString();
    }

    private static String words(String field) {
        return field.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    private static String text(JsonNode value) {
        return value.isTextual()
                ? value.textValue()
                : value.toString()
                        .replaceAll("[{}\"\\[\\]]", "")
                        .replace(",", ", ")
                        .replace(":", " ");
    }
}
