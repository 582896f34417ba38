package dev.interdict.screening.watchlists;

import dev.interdict.screening.domain.watchlists.Entry;
import dev.interdict.screening.domain.watchlists.Entry.Kind;
import dev.interdict.screening.domain.watchlists.Fingerprints;
import dev.interdict.screening.domain.watchlists.Offer;
import dev.interdict.screening.domain.watchlists.Watchlist;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The names of lists as those pass them on who put several together: CSV in UTF-8 without a row that names the columns, of a name,
 * the entry it belongs to, and the code of the entry's list. It says nothing else; it is as old as the day in the file's name.
 *
 * <p>The names of the SDN are kept apart as {@code SDN-NAMES}, without those that OFAC's own tables have: these know what their
 * entries are.
 */
final class NamesTable {

    private static final String SDN = "SDN";
    private static final String SDN_NAMES = "SDN-NAMES";
    private static final int COLUMNS = 3;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final String ROW =
            "(?:\"[^\"\\r\\n]{1,300}\"|[^\",\\r\\n]{1,300}),\"?[A-Z]{1,8}\\d{1,9}\"?,\"?[A-Z]{2,6}\"?\\r?\\n";
    private static final Pattern ROWS = Pattern.compile("\\A(?:\u00ef\u00bb\u00bf)?(?:" + ROW + "){3}");
    private static final Pattern DAY = Pattern.compile("(?<!\\d)\\d{4}-\\d{2}-\\d{2}(?!\\d)");

    private NamesTable() {}

    static Predicate<String> recognised() {
        return head -> ROWS.matcher(head).find();
    }

    static List<Watchlist> read(Content content) throws IOException {
        var drafts = new LinkedHashMap<String, Map<String, Draft>>();
        Tables.rows(content.text(), ',', (line, cells) -> {
            if (cells.size() != COLUMNS
                    || cells.get(1).isBlank()
                    || cells.get(2).isBlank()) {
                throw BadList.at(line, "a name, an entry and the code of a list were expected");
            }
            drafts.computeIfAbsent(code(cells.get(2)), absent -> new LinkedHashMap<>())
                    .computeIfAbsent(cells.get(1), id -> new Draft(id, Kind.UNKNOWN))
                    .name(cells.get(0));
        });
        var gathered = new Gathered();
        gathered.notBefore(day(String.valueOf(content.file().getFileName())));
        drafts.forEach((code, entries) -> entries.values().forEach(draft -> gathered.add(code, draft)));
        return gathered.lists();
    }

    /** The same offers; of names of the SDN those that no other table of it has. */
    static List<Offer> beyondTables(List<Offer> offers) {
        var known = offers.stream()
                .filter(offer -> offer.list().code().equals(SDN))
                .flatMap(offer -> offer.list().entries().stream())
                .flatMap(NamesTable::names)
                .map(NamesTable::key)
                .collect(Collectors.toSet());
        return known.isEmpty()
                ? offers
                : offers.stream()
                        .map(offer -> offer.list().code().equals(SDN_NAMES) ? beyond(known, offer) : offer)
                        .filter(offer -> !offer.list().entries().isEmpty())
                        .toList();
    }

    private static Offer beyond(Set<String> known, Offer offer) {
        var list = offer.list();
        var left =
                list.entries().stream().flatMap(entry -> beyond(known, entry)).toList();
        return new Offer(
                offer.source(),
                new Watchlist(list.code(), list.title(), Fingerprints.of(left), list.date(), list.ict(), left));
    }

    private static Stream<Entry> beyond(Set<String> known, Entry entry) {
        var left = names(entry).filter(name -> !known.contains(key(name))).toList();
        return left.isEmpty()
                ? Stream.empty()
                : Stream.of(new Entry(
                        entry.id(),
                        entry.kind(),
                        left.getFirst(),
                        left.subList(1, left.size()),
                        entry.weakNames(),
                        entry.places(),
                        entry.domains(),
                        entry.programmes()));
    }

    private static Stream<String> names(Entry entry) {
        return Stream.concat(Stream.of(entry.name()), entry.names().stream());
    }

    /** In capitals, its words in order: persons' names are turned round on the way. */
    private static String key(String name) {
        return Stream.of(NO_WORD.split(name.toUpperCase(Locale.ROOT))).sorted().collect(Collectors.joining(" "));
    }

    private static String code(String written) {
        return written.equals(SDN) ? SDN_NAMES : written;
    }

    private static @Nullable LocalDate day(String file) {
        var day = DAY.matcher(file);
        return day.find() ? Days.iso(day.group()) : null;
    }
}
