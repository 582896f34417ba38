package dev.interdict.screening.watchlists;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interdict.screening.domain.watchlists.Entry.Kind;
import dev.interdict.screening.domain.watchlists.Watchlist;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * What the Federal Communications Commission publishes: the Covered List as JSON, and the table of all entities prohibited by
 * 47 CFR 2.902, compiled from several authorities' lists, as CSV or JSON.
 */
final class Fcc {

    private static final String COVERED = "FCC";
    private static final String PROHIBITED = "FCC-902";

    private Fcc() {}

    /** Entries of whole categories (all foreign-made routers) have no name to match and are left out. */
    static List<Watchlist> json(Content content) throws IOException {
        var gathered = new Gathered();
        JsonEntries.read(content.text(), "", entry -> {
            var name = entry.path("entity_name").asText();
            gathered.notBefore(Days.iso(entry.path("date_added").asText()));
            if (!entry.path("category_entry").asBoolean()) {
                gathered.add(
                        entry.has("source_list") ? PROHIBITED : COVERED,
                        draft(name, entry.path("country").asText())
                                .names(JsonEntries.texts(entry.path("aka")))
                                .programmes(programmes(entry)));
            }
        });
        return gathered.lists();
    }

    static List<Watchlist> table(Content content) throws IOException {
        var gathered = new Gathered();
        Tables.named(content.text(), ',', "entity_name", above -> {}, row -> {
            gathered.notBefore(Days.iso(row.get("date_added")));
            gathered.add(
                    PROHIBITED,
                    draft(row.need("entity_name"), row.get("country"))
                            .names(row.all("aka"))
                            .programmes(row.all("source_list")));
        });
        return gathered.lists();
    }

    private static List<String> programmes(JsonNode entry) {
        return JsonEntries.texts(entry.path(entry.has("source_list") ? "source_list" : "scope"));
    }

    private static Draft draft(String name, String country) {
        return new Draft((name + " " + country).strip().toLowerCase(Locale.ROOT), Kind.ORGANISATION)
                .places(Places.of(List.of(Places.country(country))))
                .name(name);
    }
}
