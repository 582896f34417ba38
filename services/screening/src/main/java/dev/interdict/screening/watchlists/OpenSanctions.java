package dev.interdict.screening.watchlists;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interdict.screening.domain.watchlists.Watchlist;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** {@code targets.nested.json} of OpenSanctions: one FollowTheMoney entity a line, with what belongs to it inside. */
final class OpenSanctions {

    private OpenSanctions() {}

    static List<Watchlist> read(Content content) throws IOException {
        var gathered = new Gathered();
        JsonEntries.read(content.text(), "", entity -> {
            gathered.notBefore(Days.iso(entity.path("last_change").asText()));
            if (entity.path("target").asBoolean(true)) {
                gathered.add("OPENSANCTIONS", draft(entity));
            }
        });
        return gathered.lists();
    }

    private static Draft draft(JsonNode entity) {
        var properties = entity.path("properties");
        var draft = new Draft(
                        entity.path("id").asText(),
                        Draft.kind(entity.path("schema").asText()))
                .places(Places.of(places(properties)))
                .name(entity.path("caption").asText())
                .names(JsonEntries.texts(properties.path("name")))
                .names(JsonEntries.texts(properties.path("alias")))
                .names(JsonEntries.texts(properties.path("previousName")))
                .programmes(JsonEntries.texts(entity.path("datasets")));
        JsonEntries.texts(properties.path("weakAlias")).forEach(draft::weak);
        JsonEntries.texts(properties.path("website")).forEach(draft::site);
        return draft;
    }

    /** Countries are ISO 3166-1 codes in lower case. */
    private static List<String> places(JsonNode properties) {
        var cities = properties
                .path("addressEntity")
                .valueStream()
                .flatMap(address -> JsonEntries.texts(address.path("properties").path("city")).stream());
        var countries = Stream.of("country", "jurisdiction")
                .flatMap(property -> JsonEntries.texts(properties.path(property)).stream()
                        .map(code -> Places.country(code.toUpperCase(Locale.ROOT))));
        return Stream.concat(cities, countries).toList();
    }
}
