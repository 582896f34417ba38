package dev.interdict.screening.watchlists;

import dev.interdict.screening.domain.watchlists.Watchlist;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The two lists of the United Kingdom: the UK Sanctions List (FCDO), and OFSI's Consolidated List (ConList, 2022 format). Both
 * come as CSV, a row per name and address under a line with the date, and as XML. A name's parts stand in six cells, the family's
 * or the organisation's in the sixth.
 */
final class UnitedKingdom {

    private static final List<String> NAME_PARTS = List.of("Name1", "Name2", "Name3", "Name4", "Name5", "Name6");
    private static final List<String> PLACES = List.of(
            "AddressLine4",
            "AddressLine5",
            "AddressLine6",
            "AddressCountry",
            "Address4",
            "Address5",
            "Address6",
            "Country");
    private static final Set<String> WEAK = Set.of("weak", "low", "low quality");

    private UnitedKingdom() {}

    static List<Watchlist> sanctionsListCsv(Content content) throws IOException {
        return csv(content, "UK", "Unique ID");
    }

    static List<Watchlist> conListCsv(Content content) throws IOException {
        return csv(content, "UK-OFSI", "Group ID");
    }

    static List<Watchlist> sanctionsListXml(Content content) throws IOException {
        var gathered = new Gathered();
        Elements.read(content.bytes(), Set.of("DateGenerated", "Designation"), root -> {}, element -> {
            if (element.name().equals("DateGenerated")) {
                gathered.notBefore(Days.european(element.text()));
            } else {
                gathered.add("UK", designation(element));
            }
        });
        return gathered.lists();
    }

    /** Each element is one name of a target; those of one group id are one target. */
    static List<Watchlist> conListXml(Content content) throws IOException {
        var gathered = new Gathered();
        Map<String, Draft> drafts = new LinkedHashMap<>();
        Elements.read(content.bytes(), Set.of("FinancialSanctionsTarget"), root -> {}, target -> {
            gathered.notBefore(Days.iso(target.text("LastUpdated")));
            add(drafts, target.text("GroupID"), target::text);
        });
        drafts.values().forEach(draft -> gathered.add("UK-OFSI", draft));
        return gathered.lists();
    }

    private static List<Watchlist> csv(Content content, String code, String id) throws IOException {
        var gathered = new Gathered();
        Map<String, Draft> drafts = new LinkedHashMap<>();
        Tables.named(
                content.textInEither(),
                ',',
                id,
                above -> above.forEach(cell -> gathered.notBefore(Days.european(cell.replace("Report Date:", "")))),
                row -> add(drafts, row.need(id), row::get));
        drafts.values().forEach(draft -> gathered.add(code, draft));
        return gathered.lists();
    }

    private static void add(Map<String, Draft> drafts, String id, UnaryOperator<String> cells) {
        var kind = first(cells, "DesignationType", "IndividualEntityShip", "GroupTypeDescription", "GroupType");
        var draft = drafts.computeIfAbsent(id, absent -> new Draft(id, Draft.kind(kind)));
        name(draft, cells);
        draft.name(cells.apply("NameNonLatinScript"))
                .places(Places.of(PLACES.stream().map(cells).toList()))
                .site(cells.apply("Website"))
                .programmes(List.of(first(cells, "RegimeName", "Regime")));
    }

    private static Draft designation(Element element) {
        var draft = new Draft(element.text("UniqueID"), Draft.kind(element.text("IndividualEntityShip")));
        element.all("Address")
                .forEach(address -> draft.places(
                        Places.of(PLACES.stream().map(address::text).toList())));
        element.all("Name").forEach(name -> name(draft, name::text));
        element.all("NameNonLatinScript").forEach(name -> draft.name(name.text()));
        element.all("Website").forEach(site -> draft.site(site.text()));
        return draft.programmes(List.of(element.text("RegimeName")));
    }

    private static void name(Draft draft, UnaryOperator<String> cells) {
        var name =
                NAME_PARTS.stream().map(cells).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
        var quality = first(cells, "AliasStrength", "AliasQuality").toLowerCase(Locale.ROOT);
        if (WEAK.contains(quality)) {
            draft.weak(name);
        } else {
            draft.name(name);
        }
    }

    private static String first(UnaryOperator<String> cells, String... names) {
        return Stream.of(names)
                .map(cells)
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .orElse("");
    }
}
