package dev.interdict.screening.knownparties;

import static dev.interdict.screening.knownparties.Bundled.each;
import static dev.interdict.screening.knownparties.Bundled.strings;
import static dev.interdict.screening.knownparties.Bundled.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interdict.screening.domain.parties.KnownParty;
import dev.interdict.screening.domain.parties.KnownParty.Identifier;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The parties of which more is known than lists say; every fact names a source that the file explains. */
public final class KnownParties {

    /** Where they stand. */
    static final String FILE = "/parties/parties.yaml";

    private static final Map<String, Double> CONFIDENCE = Map.of("high", 0.86, "medium", 0.70, "low", 0.66);

    private final Set<String> sources;

    private KnownParties(JsonNode tree) {
        this.sources = Set.copyOf(
                tree.path("sources").propertyStream().map(Map.Entry::getKey).toList());
    }

    public static List<KnownParty> read() {
        var tree = Bundled.tree(FILE);
        var reader = new KnownParties(tree);
        return each(tree, "parties").stream().map(reader::party).toList();
    }

    private KnownParty party(JsonNode party) {
        return new KnownParty(
                text(party, "id"),
                strings(party, "listed_as"),
                each(party, "names").stream()
                        .map(one -> new KnownParty.Alias(text(one, "name"), source(one)))
                        .toList(),
                strings(party, "brands"),
                strings(party, "words"),
                each(party, "identifiers").stream().map(this::identifier).toList(),
                each(party, "namesakes").stream()
                        .map(one -> new KnownParty.Namesake(
                                text(one, "name"), one.path("domain").asText(null), text(one, "why")))
                        .toList(),
                each(party, "affiliates").stream()
                        .map(one -> new KnownParty.Affiliate(text(one, "name"), text(one, "why"), source(one)))
                        .toList(),
                each(party, "footprints").stream()
                        .map(one -> new KnownParty.Footprint(text(one, "host"), source(one)))
                        .toList(),
                each(party, "rebrandings").stream().map(this::rebranding).toList());
    }

    private Identifier identifier(JsonNode one) {
        for (var kind : Identifier.Kind.values()) {
            var value = one.path(kind.name().toLowerCase(Locale.ROOT));
            if (value.isTextual()) {
                return new Identifier(
                        kind,
                        value.asText(),
                        source(one),
                        one.path("only").asText("").equals("review"));
            }
        }
        throw new IllegalStateException("No identifier: " + one);
    }

    private KnownParty.Rebranding rebranding(JsonNode one) {
        return new KnownParty.Rebranding(
                text(one, "by"),
                strings(one, "product"),
                text(one, "what"),
                text(one, "period"),
                Objects.requireNonNull(CONFIDENCE.get(text(one, "confidence"))),
                source(one));
    }

    private String source(JsonNode one) {
        var source = text(one, "source");
        if (!sources.contains(source)) {
            throw new IllegalStateException("No such source: " + one);
        }
        return source;
    }
}
