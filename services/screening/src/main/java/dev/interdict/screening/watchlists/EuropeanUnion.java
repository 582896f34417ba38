package dev.interdict.screening.watchlists;

import dev.interdict.screening.domain.watchlists.Watchlist;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The Consolidated Financial Sanctions List of the European Union: XML 1.1 (an element per entity), or CSV 1.1 (semicolons; a
 * row per name, address, birth or document of an entity). Names that are not strong are weak.
 */
final class EuropeanUnion {

    private static final String CODE = "EU";

    private EuropeanUnion() {}

    static List<Watchlist> xml(Content content) throws IOException {
        var gathered = new Gathered();
        Elements.read(
                content.bytes(),
                Set.of("sanctionEntity"),
                root -> gathered.notBefore(Days.iso(root.attribute("generationDate"))),
                entity -> gathered.add(CODE, draft(entity)));
        return gathered.lists();
    }

    static List<Watchlist> csv(Content content) throws IOException {
        var gathered = new Gathered();
        Map<String, Draft> drafts = new LinkedHashMap<>();
        Tables.named(content.text(), ';', "Entity_LogicalId", above -> {}, row -> {
            gathered.notBefore(Days.european(row.get("fileGenerationDate")));
            var draft = drafts.computeIfAbsent(
                    id(row.get("Entity_EU_ReferenceNumber"), row.need("Entity_LogicalId")),
                    id -> new Draft(id, Draft.kind(row.get("Entity_SubjectType"))));
            name(draft, row.get("NameAlias_WholeName"), "true");
            draft.places(Places.of(List.of(
                            row.get("Address_City"), row.get("Address_Region"), row.get("Address_CountryDescription"))))
                    .programmes(List.of(row.get("Entity_Regulation_Programme")));
        });
        drafts.values().forEach(draft -> gathered.add(CODE, draft));
        return gathered.lists();
    }

    private static Draft draft(Element entity) {
        var draft = new Draft(
                id(entity.attribute("euReferenceNumber"), entity.attribute("logicalId")),
                entity.children("subjectType").stream()
                        .map(type -> Draft.kind(type.attribute("code")))
                        .findFirst()
                        .orElse(Draft.kind("")));
        entity.children("address")
                .forEach(address -> draft.places(Places.of(Stream.of("city", "region", "countryDescription")
                        .map(address::attribute)
                        .toList())));
        entity.children("nameAlias")
                .forEach(alias -> name(draft, alias.attribute("wholeName"), alias.attribute("strong")));
        entity.children("regulation")
                .forEach(regulation -> draft.programmes(List.of(regulation.attribute("programme"))));
        return draft;
    }

    private static void name(Draft draft, String name, String strong) {
        if (strong.equals("false")) {
            draft.weak(name);
        } else {
            draft.name(name);
        }
    }

    private static String id(String reference, String logicalId) {
        return reference.isEmpty() ? logicalId : reference;
    }
}
