package dev.interdict.screening.watchlists;

import dev.interdict.screening.domain.watchlists.Watchlist;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A list of one's own: CSV in UTF-8 with a row that names the columns, in any order. {@code list} (a code of capitals, digits and
 * hyphens), {@code id} and {@code name} must be there; {@code aliases}, {@code weak_aliases}, {@code places}, {@code domains} and
 * {@code programmes} hold several values parted by semicolons; {@code kind} is organisation, person, vessel or aircraft;
 * {@code ict} is true where the list is about information technology; {@code date} (ISO 8601) dates the list.
 */
final class OwnTable {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,39}");

    private OwnTable() {}

    static List<Watchlist> read(Content content) throws IOException {
        var gathered = new Gathered();
        var ict = new HashSet<String>();
        Tables.named(content.text(), ',', "list", above -> {}, row -> {
            var code = row.need("list");
            if (!CODE.matcher(code).matches()) {
                throw BadList.at(row.line(), "the column list takes a code of capitals, digits and hyphens");
            }
            if (row.get("ict").equals("true")) {
                ict.add(code);
            }
            gathered.notBefore(Days.iso(row.get("date")));
            gathered.add(code, draft(row));
        });
        return gathered.lists(code -> ict.contains(code) || KnownList.of(code).ict());
    }

    private static Draft draft(Row row) {
        var draft = new Draft(row.need("id"), Draft.kind(row.get("kind")))
                .places(row.all("places"))
                .name(row.need("name"))
                .names(row.all("aliases"))
                .programmes(row.all("programmes"));
        row.all("weak_aliases").forEach(draft::weak);
        row.all("domains").forEach(draft::site);
        return draft;
    }
}
