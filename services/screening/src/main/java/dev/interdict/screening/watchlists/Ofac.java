package dev.interdict.screening.watchlists;

import dev.interdict.screening.domain.watchlists.Entry.Kind;
import dev.interdict.screening.domain.watchlists.Watchlist;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts the tables of OFAC's SDN and consolidated (non-SDN) lists together; the consolidated one holds several lists, told by
 * programme. A name in a remark's quotation marks ({@code a.k.a. 'X'}) is what OFAC calls a weak a.k.a.
 */
final class Ofac {

    /** A table of names from another time still belongs to the entries if it knows so many of them, in percent. */
    private static final int LEAST_IN_COMMON = 10;

    private static final Pattern WEAK = Pattern.compile("(?:alt\\. )?[afn]\\.k\\.a\\. '(.+?)'\\.?");
    private static final Pattern WEBSITE = Pattern.compile("(?:alt\\. )?Website:? (\\S+?)\\.?");
    private static final Map<String, String> CONSOLIDATED = Map.of(
            "NS-PLC", "PLC",
            "UKRAINE-EO13662", "SSI",
            "CMIC-EO13959", "CMIC",
            "561-Related", "CAP",
            "FSE-SY", "FSE",
            "FSE-IR", "FSE");

    private Ofac() {}

    /** The lists of a table of entries, with what the best of the other tables tell of them. */
    static List<Watchlist> lists(OfacTable entries, List<OfacTable> others) {
        var names = best(entries, others, OfacTable.Kind.NAMES);
        var addresses = best(entries, others, OfacTable.Kind.ADDRESSES);
        var comments = best(entries, others, OfacTable.Kind.COMMENTS);
        var consolidated = isConsolidated(entries);
        var gathered = new Gathered();
        entries.rows()
                .forEach((number, rows) -> rows.forEach(row -> {
                    var programmes = List.of(row.get(3).split("\\] \\["));
                    var draft = new Draft(number, kind(row.get(2)))
                            .places(places(rows(addresses, number)))
                            .name(row.get(1))
                            .names(rows(names, number).stream()
                                    .map(name -> name.get(3))
                                    .toList())
                            .programmes(programmes);
                    var more = rows(comments, number).stream()
                            .map(comment -> comment.get(1))
                            .collect(Collectors.joining());
                    remarks(row.get(11) + more, draft);
                    gathered.add(consolidated ? code(programmes) : "SDN", draft);
                }));
        names.ifPresent(table -> newer(table, entries)
                .forEach((number, rows) -> gathered.add(
                        consolidated ? "CONS" : "SDN",
                        new Draft(number, Kind.UNKNOWN)
                                .names(rows.stream().map(row -> row.get(3)).toList()))));
        return gathered.lists();
    }

    /** A table of names that is newer than the entries knows of parties whose entries are not there yet. */
    private static Map<String, List<List<String>>> newer(OfacTable names, OfacTable entries) {
        var last = entries.rows().keySet().stream()
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
        return names.rows().entrySet().stream()
                .filter(rows -> Integer.parseInt(rows.getKey()) > last)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whether the other table belongs to entries such as these. */
    static boolean belongs(OfacTable other, OfacTable entries) {
        return inCommon(other, entries) * 100L
                >= (long) LEAST_IN_COMMON * other.rows().size();
    }

    /** OFAC writes no type for what is neither a person nor a means of transport. */
    private static Kind kind(String type) {
        return type.isEmpty() ? Kind.ORGANISATION : Draft.kind(type);
    }

    private static void remarks(String remarks, Draft draft) {
        for (var remark : remarks.split(";", -1)) {
            var weak = WEAK.matcher(remark.strip());
            var website = WEBSITE.matcher(remark.strip());
            if (weak.matches()) {
                draft.weak(weak.group(1));
            } else if (website.matches()) {
                draft.site(website.group(1));
            }
        }
    }

    private static Set<String> places(List<List<String>> addresses) {
        return Places.of(addresses.stream()
                .flatMap(address -> Stream.concat(Stream.of(address.get(3).split(",")), Stream.of(address.get(4))))
                .map(Ofac::withoutCode)
                .toList());
    }

    /** OFAC writes the postal code into the town's cell. */
    private static String withoutCode(String town) {
        return Stream.of(town.strip().split(" "))
                .filter(word -> word.chars().noneMatch(Character::isDigit))
                .collect(Collectors.joining(" "));
    }

    private static List<List<String>> rows(Optional<OfacTable> table, String number) {
        return table.map(one -> one.of(number)).orElse(List.of());
    }

    private static Optional<OfacTable> best(OfacTable entries, List<OfacTable> others, OfacTable.Kind kind) {
        return others.stream()
                .filter(other -> other.kind() == kind && belongs(other, entries))
                .max(Comparator.comparingLong(other -> inCommon(other, entries)));
    }

    private static long inCommon(OfacTable other, OfacTable entries) {
        return other.rows().keySet().stream()
                .filter(entries.rows()::containsKey)
                .count();
    }

    private static boolean isConsolidated(OfacTable entries) {
        var told = entries.rows().values().stream()
                .filter(rows ->
                        !code(List.of(rows.getFirst().get(3).split("\\] \\["))).equals("CONS"))
                .count();
        return told * 2 > entries.rows().size();
    }

    static String code(List<String> programmes) {
        return programmes.stream()
                .map(CONSOLIDATED::get)
                .filter(code -> code != null)
                .findFirst()
                .orElse("CONS");
    }
}
