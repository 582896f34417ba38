package dev.interdict.benchmarks.accuracy;

import dev.interdict.screening.domain.matching.Band;
import dev.interdict.screening.knownparties.KnownParties;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How right matching is against one set of lists.
 *
 * @param labels with what is known beyond the lists
 * @param bare without
 */
public record Accuracy(
        List<Used> lists,
        Judged labels,
        Judged bare,
        Alarms.Typos typos,
        Alarms.Raised purls,
        Alarms.Raised vendors,
        Alarms.Documents documents,
        List<String> evasionsWrong) {

    /** A list or a programme, by the hash of its version; the date is what it says of itself. */
    public record Used(String code, String hash, String date, int entries, int names) {}

    /**
     * Screens all that there is to be screened; takes about half a minute.
     *
     * @param unpacked the folder into which real documents are unpacked
     */
    public static Accuracy measure(SharedData data, Lists lists, Path unpacked) {
        var door = new Door(lists, KnownParties.read());
        var labels = Label.read(data.folder().resolve("labels/vendors.csv"));
        var alarms = new Alarms(data, door);
        return new Accuracy(
                used(lists),
                Judged.of(labels, door),
                Judged.of(labels, new Door(lists, List.of())),
                alarms.typos(),
                alarms.purls(),
                alarms.vendors(),
                alarms.documents(unpacked),
                alarms.evasions(unpacked));
    }

    private static List<Used> used(Lists lists) {
        var used = new ArrayList<Used>();
        lists.lists()
                .forEach(list -> used.add(new Used(
                        list.code(),
                        list.hash(),
                        String.valueOf(list.date()),
                        list.entries().size(),
                        list.names())));
        lists.programmes()
                .forEach(programme -> used.add(new Used(
                        programme.id(),
                        programme.versions().isEmpty()
                                ? ""
                                : programme.versions().getLast().hash(),
                        "",
                        programme.parties().size(),
                        programme.parties().stream()
                                .mapToInt(party -> party.names().size())
                                .sum())));
        return used;
    }

    /** For people. */
    public String text() {
        var text = new StringBuilder();
        text.append(table("labels, all fields", labels)
                + table("labels, names", labels.names())
                + table("labels, all fields, without curated map", bare)
                + table("labels, names, without curated map", bare.names()));
        text.append("\nby category: right, of, without curated map\n");
        var without = bare.byCategory();
        labels.byCategory()
                .forEach((category, some) -> line(
                        text,
                        "  %-24s %4d %4d %4d",
                        category,
                        some.right(),
                        some.lines().size(),
                        without.getOrDefault(category, new Judged(List.of())).right()));
        section(text, "errors", labels.errors());
        section(text, "errors without curated map", bare.errors());
        line(text, "%ntypos: %.3f of %d found (asked: 0.95)", typos.recall(), typos.names());
        typos.missed().forEach(missed -> line(text, "  missed: %s", missed));
        raised(text, "real purls", purls);
        raised(text, "NVD vendors", vendors);
        line(
                text,
                "%nreal documents: %d components, %d distinct keys, %d raised truly, %d not in the truth",
                documents.components(),
                documents.keys(),
                documents.inTheTruth(),
                documents.notInTheTruth().size());
        documents.notInTheTruth().forEach(one -> line(text, "  %s", one));
        line(text, "%nevasive names and lookalikes: %d of 45 wrong", evasionsWrong.size());
        evasionsWrong.forEach(one -> line(text, "  %s", one));
        text.append("\nlists and programmes: code, date, entries, names, hash\n");
        lists.forEach(list -> line(
                text,
                "  %-32s %-10s %6d %6d %.16s",
                list.code(),
                list.date(),
                list.entries(),
                list.names(),
                list.hash()));
        return text.toString();
    }

    private static String table(String title, Judged judged) {
        var text = new StringBuilder();
        line(
                text,
                "%n%s: %d of %d bands right",
                title,
                judged.right(),
                judged.lines().size());
        for (var band : List.of(Band.REVIEW, Band.ALERT)) {
            var figures = judged.at(band);
            line(
                    text,
                    "  at %-6s precision %.3f  recall %.3f  F1 %.3f",
                    band,
                    figures.precision(),
                    figures.recall(),
                    figures.f1());
        }
        return text.toString();
    }

    private static void raised(StringBuilder text, String title, Alarms.Raised raised) {
        line(
                text,
                "%n%s: %d distinct keys, %d at ALERT, %d at REVIEW",
                title,
                raised.keys(),
                raised.alerts().values().stream().mapToInt(Integer::intValue).sum(),
                raised.reviews().size());
        raised.alerts().forEach((met, times) -> line(text, "  ALERT %4d by %s", times, met));
        raised.reviews().forEach(key -> line(text, "  REVIEW %s", key));
    }

    private static void section(StringBuilder text, String title, List<String> lines) {
        line(text, "%n%s: %d", title, lines.size());
        lines.forEach(one -> line(text, "  %s", one));
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format + "%n", values));
    }

    /** For machines. */
    public Map<String, Object> json() {
        return Map.of(
                "lists",
                lists,
                "labels",
                judged(labels),
                "labelNames",
                judged(labels.names()),
                "labelsWithoutCuratedMap",
                judged(bare),
                "labelNamesWithoutCuratedMap",
                judged(bare.names()),
                "typos",
                Map.of("recall", typos.recall(), "of", typos.names(), "missed", typos.missed()),
                "purls",
                purls,
                "nvdVendors",
                vendors,
                "documents",
                documents,
                "evasionsWrong",
                evasionsWrong);
    }

    private static Map<String, Object> judged(Judged judged) {
        var categories = new TreeMap<String, String>();
        judged.byCategory()
                .forEach((category, some) -> categories.put(
                        category, some.right() + " of " + some.lines().size()));
        return Map.of(
                "right", judged.right(),
                "of", judged.lines().size(),
                "review", judged.at(Band.REVIEW),
                "alert", judged.at(Band.ALERT),
                "categories", categories,
                "errors", judged.errors());
    }
}
