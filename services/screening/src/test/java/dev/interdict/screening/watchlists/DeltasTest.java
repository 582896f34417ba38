package dev.interdict.screening.watchlists;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.screening.domain.watchlists.Entry;
import dev.interdict.screening.domain.watchlists.Entry.Kind;
import dev.interdict.screening.domain.watchlists.WatchlistDiff;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** The names of all lists on several days: each that comes or goes is told, and nothing else. */
class DeltasTest {

    @Test
    void whatCameAndWentFromDayToDay() throws IOException {
        assertThat(churn("2022-12-15", "2023-02-06")).isEqualTo("+724 -175");
        assertThat(churn("2024-03-29", "2024-04-14")).isEqualTo("+55 -17");
        assertThat(churn("2024-04-14", "2024-04-14")).isEqualTo("+0 -0");
    }

    private static String churn(String before, String after) throws IOException {
        var diff = WatchlistDiff.between(names(before), names(after));
        assertThat(diff.changed()).isEmpty();
        return "+%d -%d".formatted(diff.added().size(), diff.removed().size());
    }

    /** The snapshots hold names and the codes of their lists; their item numbers are not the lists' own. */
    private static List<Entry> names(String day) throws IOException {
        var file = RealLists.folder().resolve("us/deltas/csl_meti_names_" + day + ".csv.gz");
        try (var text = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            var names = new TreeSet<String>();
            Tables.rows(text, ',', (line, cells) -> names.add(cells.getFirst() + "|" + cells.getLast()));
            return names.stream()
                    .map(name ->
                            new Entry(name, Kind.UNKNOWN, name, List.of(), List.of(), List.of(), List.of(), List.of()))
                    .toList();
        }
    }
}
