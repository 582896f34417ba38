package dev.interdict.screening.knownparties;

import static dev.interdict.screening.knownparties.Bundled.each;
import static dev.interdict.screening.knownparties.Bundled.strings;
import static dev.interdict.screening.knownparties.Bundled.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interdict.screening.domain.watchlists.Entry;
import dev.interdict.screening.domain.watchlists.Watchlist;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Lists that no authority publishes as a file that can be loaded, restated. */
public final class RestatedLists {

    private RestatedLists() {}

    /** Those that come with the product. */
    public static List<Watchlist> bundled() {
        return List.of(read("us-dod-1260h"));
    }

    /** The list that stands in the resource of the name. */
    public static Watchlist read(String name) {
        var tree = Bundled.tree("/watchlists/" + name + ".yaml");
        return new Watchlist(
                text(tree, "code"),
                text(tree, "title"),
                hash(tree),
                LocalDate.parse(text(tree, "date")),
                tree.required("ict").asBoolean(),
                each(tree, "entries").stream().map(RestatedLists::entry).toList());
    }

    private static Entry entry(JsonNode entry) {
        return new Entry(
                text(entry, "id"),
                Entry.Kind.valueOf(entry.path("kind").asText("organisation").toUpperCase(Locale.ROOT)),
                text(entry, "name"),
                strings(entry, "names"),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static String hash(JsonNode tree) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(tree.path("entries").toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
