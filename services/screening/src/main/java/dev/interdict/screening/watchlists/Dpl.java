package dev.interdict.screening.watchlists;

import dev.interdict.screening.domain.watchlists.Entry.Kind;
import dev.interdict.screening.domain.watchlists.Watchlist;
import java.io.IOException;
import java.util.List;

/** The Denied Persons List as BIS publishes it: twelve columns, tabs between them; nothing numbers its orders. */
final class Dpl {

    private Dpl() {}

    static List<Watchlist> read(Content content) throws IOException {
        var gathered = new Gathered();
        Tables.named(content.textInEither(), '\t', "Effective_Date", above -> {}, row -> {
            gathered.notBefore(Days.iso(row.get("Last_Update")));
            gathered.add(
                    "DPL",
                    new Draft(row.need("Name") + " " + row.need("Effective_Date"), Kind.UNKNOWN)
                            .places(Places.of(
                                    List.of(row.get("City"), row.get("State"), Places.country(row.get("Country")))))
                            .name(row.need("Name")));
        });
        return gathered.lists();
    }
}
