package dev.interdict.screening.programmefiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.interdict.schemas.ingestion.VendorField;
import dev.interdict.screening.Programmes;
import dev.interdict.screening.domain.matching.Match;
import dev.interdict.screening.domain.matching.Matcher;
import dev.interdict.screening.domain.programmes.Programme;
import dev.interdict.screening.domain.watchlists.Entry;
import dev.interdict.screening.domain.watchlists.Watchlist;
import dev.interdict.screening.identifiers.Components;
import dev.interdict.screening.wordlists.WordLists;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A programme that points to a list names its code; the list's entries are then met under the programme, by its scope. */
class ListsRefinedTest {

    private static final Entry TENCENT = new Entry(
            "tencent",
            Entry.Kind.ORGANISATION,
            "Tencent Holdings Limited",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    @Test
    void anEntryOfARefinedListIsMetUnderTheProgrammeAsWell() {
        assertThat(matches(List.of(Programmes.bundled("us-dod-1260h-805")), "1260H"))
                .extracting(Match::programme, Match::party)
                .containsExactly(tuple("1260H", "tencent"), tuple("us-dod-1260h-805", "listed"));
    }

    @Test
    void anEntryOfAListThatNoProgrammeRefinesIsMetUnderTheList() {
        assertThat(matches(List.of(Programmes.bundled("us-dod-1260h-805")), "CMIC"))
                .extracting(Match::programme, Match::party)
                .containsExactly(tuple("CMIC", "tencent"));
        assertThat(matches(List.of(), "1260H"))
                .extracting(Match::programme, Match::party)
                .containsExactly(tuple("1260H", "tencent"));
    }

    private static List<Match> matches(List<Programme> programmes, String code) {
        var list = new Watchlist(code, code, "a hash", null, true, List.of(TENCENT));
        return new Matcher(programmes, List.of(list), List.of(), WordLists.read())
                .match(Components.read(dev.interdict.schemas.ingestion.Component.newBuilder()
                        .setPointer("/components/0")
                        .setType("library")
                        .setName("thing")
                        .setPurl(null)
                        .setFields(List.of(new VendorField("supplier", "/supplier/name", "Tencent Holdings Limited")))
                        .setPath(List.of("root", "thing"))
                        .build()));
    }
}
