package dev.interdict.screening.watchlists;

import dev.interdict.screening.domain.watchlists.Watchlist;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The kinds of list file, each told by how it begins and never by its name. */
record ListKind(Predicate<String> recognises, Reader reader) {

    private static final List<ListKind> ALL = List.of(
            new ListKind(columns("_id", "source", "entity_number"), Csl::csv),
            new ListKind(json("\"results\"\\s*:", "\"source\"\\s*:"), Csl::json),
            new ListKind(columns("Effective_Date", "FR_Citation"), Dpl::read),
            new ListKind(columns("entity_name", "source_list"), Fcc::table),
            new ListKind(json("\"entity_name\"\\s*:"), Fcc::json),
            new ListKind(columns("Entity_LogicalId", "NameAlias_WholeName"), EuropeanUnion::csv),
            new ListKind(columns("Unique ID", "Name 6"), UnitedKingdom::sanctionsListCsv),
            new ListKind(columns("Group ID", "Name 6"), UnitedKingdom::conListCsv),
            new ListKind(json("\"schema\"\\s*:", "\"properties\"\\s*:"), OpenSanctions::read),
            new ListKind(columns("list", "id", "name"), OwnTable::read),
            new ListKind(NamesTable.recognised(), NamesTable::read));

    private static final Map<String, Reader> BY_ROOT = Map.of(
            "CONSOLIDATED_LIST", UnitedNations::xml,
            "export", EuropeanUnion::xml,
            "Sanctions", OfacXml::read,
            "Designations", UnitedKingdom::sanctionsListXml,
            "ArrayOfFinancialSanctionsTarget", UnitedKingdom::conListXml);

    private static final int LINES_AT_THE_TOP = 6;

    /** Reads a file of the kind. */
    interface Reader {

        /** Gives the lists that the file holds; {@link BadList} if it cannot be taken. */
        List<Watchlist> read(Content content) throws IOException;
    }

    /**
     * The reader for what the file is; none where it is no list of a known kind.
     *
     * @throws BadList if it is XML that cannot be read, or of another kind
     */
    static Optional<Reader> readerOf(Content content) throws IOException {
        var head = content.head().stripLeading();
        if (head.startsWith("<")) {
            try (var in = content.bytes()) {
                return Optional.ofNullable(BY_ROOT.get(Elements.rootName(in)));
            }
        }
        return ALL.stream()
                .filter(kind -> kind.recognises.test(head))
                .findFirst()
                .map(kind -> kind.reader);
    }

    /** One of the first lines has all these cells, whatever the separator, with quotation marks or without. */
    private static Predicate<String> columns(String... names) {
        var patterns = Arrays.stream(names)
                .map(name -> Pattern.compile(
                        "(?:^|[,;\\t])\"?" + Pattern.quote(name) + "\"?(?=[,;\\t\\r]|$)", Pattern.CASE_INSENSITIVE))
                .toList();
        return head -> head.lines()
                .limit(LINES_AT_THE_TOP)
                .anyMatch(line -> patterns.stream()
                        .allMatch(pattern -> pattern.matcher(line).find()));
    }

    private static Predicate<String> json(String... patterns) {
        var all = Arrays.stream(patterns).map(Pattern::compile).toList();
        return head -> (head.startsWith("{") || head.startsWith("["))
                && all.stream().allMatch(pattern -> pattern.matcher(head).find());
    }
}
