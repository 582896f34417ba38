package dev.interdict.screening.watchlists;

import dev.interdict.screening.domain.watchlists.Entry.Kind;
import dev.interdict.screening.domain.watchlists.Watchlist;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Consolidated List of the United Nations Security Council (sc-sanctions.xsd). Aliases of quality Low are weak. */
final class UnitedNations {

    private UnitedNations() {}

    static List<Watchlist> xml(Content content) throws IOException {
        var gathered = new Gathered();
        Elements.read(
                content.bytes(),
                Set.of("INDIVIDUAL", "ENTITY"),
                root -> gathered.notBefore(Days.iso(root.attribute("dateGenerated"))),
                entry -> gathered.add("UN", draft(entry)));
        return gathered.lists();
    }

    private static Draft draft(Element entry) {
        var isPerson = entry.name().equals("INDIVIDUAL");
        var reference = entry.text("REFERENCE_NUMBER");
        var draft = new Draft(
                        reference.isEmpty() ? entry.text("DATAID") : reference,
                        isPerson ? Kind.PERSON : Kind.ORGANISATION)
                .places(places(entry))
                .name(Stream.of("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")
                        .map(entry::text)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" ")))
                .name(entry.text("NAME_ORIGINAL_SCRIPT"))
                .programmes(List.of(entry.text("UN_LIST_TYPE")));
        for (var alias : entry.children(isPerson ? "INDIVIDUAL_ALIAS" : "ENTITY_ALIAS")) {
            var isWeak = alias.text("QUALITY").equalsIgnoreCase("Low");
            Stream.of(alias.text("ALIAS_NAME").split(";")).forEach(isWeak ? draft::weak : draft::name);
        }
        return draft;
    }

    private static Set<String> places(Element entry) {
        return Places.of(Stream.of("INDIVIDUAL_ADDRESS", "ENTITY_ADDRESS")
                .flatMap(entry::all)
                .flatMap(address ->
                        Stream.of("CITY", "STATE_PROVINCE", "COUNTRY").map(address::text))
                .toList());
    }
}
