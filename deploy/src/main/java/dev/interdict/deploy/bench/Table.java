package dev.interdict.deploy.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A bench's rows for people: a column for each field, or a line for each where there is one row alone. */
final class Table {

    private Table() {}

    static void print(String name, JsonNode rows, PrintStream out) {
        out.println();
        out.println(name);
        if (rows.size() == 1) {
            rows.get(0)
                    .properties()
                    .forEach(field ->
                            out.println("  %-20s %s".formatted(words(field.getKey()), text(field.getValue()))));
            return;
        }
        List<List<String>> lines = new ArrayList<>();
        lines.add(rows.get(0).properties().stream()
                .map(Map.Entry::getKey)
                .map(Table::words)
                .toList());
        rows.forEach(row -> lines.add(row.properties().stream()
                .map(Map.Entry::getValue)
                .map(Table::text)
                .toList()));
        lines.forEach(line -> out.println(laidOut(line, lines)));
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
