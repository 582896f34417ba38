package dev.interdict.screening.watchlists;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interdict.screening.domain.watchlists.Watchlist;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The Consolidated Screening List of the International Trade Administration: one file of the lists of three departments, as CSV
 * (29 columns) or JSON. Each becomes a list of its own; EL, MEU, DPL and UVL are BIS's own, row by row.
 */
final class Csl {

    private static final Pattern CODE = Pattern.compile("\\((?:NS-)?([A-Z0-9-]{2,10})(?: List)?\\)");
    private static final String WEBSITE = ", Website";
    private static final int LONGEST_CODE = 40;

    private Csl() {}

    static List<Watchlist> csv(Content content) throws IOException {
        var gathered = new Gathered();
        Tables.named(content.text(), ',', "source", above -> {}, row -> {
            gathered.notBefore(Days.iso(row.get("start_date")));
            var draft = new Draft(row.need("_id"), Draft.kind(row.get("type")))
                    .places(Places.inText(row.get("addresses")))
                    .name(row.need("name"))
                    .names(row.all("alt_names"))
                    .programmes(row.all("programs"));
            row.all("ids").stream()
                    .filter(id -> id.endsWith(WEBSITE))
                    .forEach(id -> draft.site(id.substring(0, id.length() - WEBSITE.length())));
            gathered.add(code(row.need("source")), draft);
        });
        return gathered.lists();
    }

    static List<Watchlist> json(Content content) throws IOException {
        var gathered = new Gathered();
        JsonEntries.read(content.text(), "results", entry -> {
            gathered.notBefore(Days.iso(entry.path("start_date").asText()));
            gathered.add(code(entry.path("source").asText()), draft(entry));
        });
        return gathered.lists();
    }

    private static Draft draft(JsonNode entry) {
        var draft = new Draft(
                        entry.path("id").asText(entry.path("entity_number").asText()),
                        Draft.kind(entry.path("type").asText()))
                .places(places(entry.path("addresses")))
                .name(entry.path("name").asText())
                .names(JsonEntries.texts(entry.path("alt_names")))
                .programmes(JsonEntries.texts(entry.path("programs")));
        entry.path("ids")
                .valueStream()
                .filter(id -> id.path("type").asText().equals("Website"))
                .forEach(id -> draft.site(id.path("number").asText()));
        return draft;
    }

    private static Set<String> places(JsonNode addresses) {
        return addresses
                .valueStream()
                .flatMap(address -> Places.of(List.of(
                                address.path("city").asText(""),
                                address.path("state").asText(""),
                                Places.country(address.path("country").asText(""))))
                        .stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The code in parentheses; a list without one is called by what stands before its department. */
    private static String code(String source) {
        if (source.isBlank()) {
            throw new BadList("An entry does not say which list it is on.");
        }
        var code = CODE.matcher(source);
        var name = source.contains(" - ") ? source.substring(0, source.indexOf(" - ")) : source;
        return code.find()
                ? code.group(1)
                : name.substring(0, Math.min(LONGEST_CODE, name.length()))
                        .strip()
                        .toUpperCase(Locale.ROOT);
    }
}
