package dev.interdict.screening.watchlists;

import dev.interdict.screening.domain.watchlists.IntakeRules;
import dev.interdict.screening.domain.watchlists.Offer;
import dev.interdict.screening.domain.watchlists.Refusal;
import dev.interdict.screening.domain.watchlists.Said;
import dev.interdict.screening.domain.watchlists.Watchlist;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads list files, whatever they are called: what each is, is told by its content. */
public final class ListFiles {

    private static final Pattern OFAC = Pattern.compile("(?:[\\w ,\"]{0,500}\\r?\\n)?\\s*\\d{1,9},.*", Pattern.DOTALL);
    private static final String UNKNOWN =
            "The file is not a list of a known kind: neither its columns nor its root element"
                    + " are those of a list that can be read.";

    private final Map<String, OfacTable> tables = new LinkedHashMap<>();
    /** The latest of each list, by its code: files of many years need not fit into memory together. */
    private final Map<String, Offer> offers = new LinkedHashMap<>();

    private final Set<Said> said = new LinkedHashSet<>();
    private final List<Refusal> refusals = new ArrayList<>();

    private ListFiles() {}

    /**
     * A file to be read.
     *
     * @param source how people are told of it
     */
    public record File(String source, Path path) {}

    /** The latest of each list that was read, who says which, and the files that were not read, with the reason. */
    public record Readings(List<Offer> offers, Set<Said> said, List<Refusal> refusals) {

        public Readings {
            offers = List.copyOf(offers);
            said = Set.copyOf(said);
            refusals = List.copyOf(refusals);
        }
    }

    /** Reads the files together, because some (OFAC's tables) belong to one another. Takes time; needs a thread for itself. */
    public static Readings read(List<File> files) {
        var reading = new ListFiles();
        files.forEach(reading::take);
        reading.joinTables();
        return new Readings(
                NamesTable.beyondTables(List.copyOf(reading.offers.values())), reading.said, reading.refusals);
    }

    private void take(File file) {
        try {
            var content = Content.of(file.path());
            var reader = ListKind.readerOf(content);
            if (reader.isPresent()) {
                offer(file.source(), reader.get().read(content));
            } else if (OFAC.matcher(content.head()).matches()) {
                tables.put(file.source(), OfacTable.read(content));
            } else {
                refuse(file.source(), UNKNOWN);
            }
        } catch (BadList bad) {
            refuse(file.source(), bad.sentence());
        } catch (IOException unreadable) {
            refuse(file.source(), "The file cannot be read: " + unreadable.getMessage() + ".");
        } catch (RuntimeException unforeseen) {
            refuse(file.source(), "The file is damaged in a way that was not foreseen: " + unforeseen + ".");
        }
    }

    private void joinTables() {
        var others = tables.values().stream()
                .filter(table -> table.kind() != OfacTable.Kind.ENTRIES)
                .toList();
        var entries = tables.values().stream()
                .filter(table -> table.kind() == OfacTable.Kind.ENTRIES)
                .toList();
        tables.forEach((source, table) -> {
            if (table.kind() == OfacTable.Kind.ENTRIES) {
                try {
                    offer(source, Ofac.lists(table, others));
                } catch (BadList bad) {
                    refuse(source, bad.sentence());
                }
            } else if (entries.stream().noneMatch(one -> Ofac.belongs(table, one))) {
                refuse(
                        source,
                        "This looks like a table of OFAC (%d columns) that belongs to sdn.csv or cons_prim.csv, but no such file is there that it would belong to."
                                .formatted(table.rows()
                                        .values()
                                        .iterator()
                                        .next()
                                        .getFirst()
                                        .size()));
            }
        });
    }

    private void offer(String source, List<Watchlist> lists) {
        lists.forEach(list -> said.add(new Said(source, list.code())));
        lists.forEach(list -> offers.merge(list.code(), new Offer(source, list), IntakeRules::later));
    }

    private void refuse(String source, String why) {
        refusals.add(new Refusal(source, why));
    }
}
