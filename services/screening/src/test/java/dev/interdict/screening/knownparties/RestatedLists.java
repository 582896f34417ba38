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

    /** Who is named in section 889 of the NDAA for fiscal year 2019. */
    public static Watchlist section889() {
        return list("us-ndaa-2019-889");
    }

    /** Who is named in section 5949 of the NDAA for fiscal year 2023. */
    public static Watchlist section5949() {
        return list("us-ndaa-2023-5949");
    }

    /** Who is on the FCC's Covered List by name. */
    public static Watchlist fccCovered() {
        return list("us-fcc-covered");
    }

    /** Who of the 1260H list makes software, networks, chips or connected devices. */
    public static Watchlist section1260h() {
        return list("us-dod-1260h");
    }

    /** The Entity List's additions of June 2024. */
    public static Watchlist kasperskyOnTheEntityList() {
        return list("us-kaspersky-2024");
    }

    /** OFAC's designations of 21 June 2024. */
    public static Watchlist kasperskysExecutives() {
        return list("us-ofac-kaspersky-2024");
    }

    /** Who is named in the act on applications that foreign adversaries control. */
    public static Watchlist pafaca() {
        return list("us-pafaca-2024");
    }

    /** All of them. */
    public static List<Watchlist> all() {
        return List.of(
                section889(),
                section5949(),
                fccCovered(),
                section1260h(),
                kasperskyOnTheEntityList(),
                kasperskysExecutives(),
                pafaca());
    }

    private static Watchlist list(String file) {
        var tree = Bundled.tree("/watchlists/" + file + ".yaml");
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
