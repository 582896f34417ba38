package dev.interdict.screening.domain.watchlists;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.screening.domain.watchlists.Entry.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatchlistDiffTest {

    @Test
    void entriesOfOneIdAreComparedByAllThatTheySay() {
        var before = List.of(entry("1", "Falke"), entry("2", "Habicht"), entry("3", "Sperber"));
        var after = List.of(entry("4", "Milan"), entry("3", "Sperber"), entry("2", "Habicht GmbH"));
        assertThat(WatchlistDiff.between(before, after))
                .isEqualTo(new WatchlistDiff(List.of("4"), List.of("2"), List.of("1")));
    }

    @Test
    void theFirstVersionAddsAll() {
        assertThat(WatchlistDiff.between(List.of(), List.of(entry("2", "Habicht"), entry("1", "Falke"))))
                .isEqualTo(new WatchlistDiff(List.of("1", "2"), List.of(), List.of()));
    }

    @Test
    void theHashIsThatOfTheEntriesInAnyOrder() {
        var one = entry("1", "Falke");
        var two = entry("2", "Habicht");
        assertThat(Fingerprints.of(List.of(one, two)))
                .isEqualTo(Fingerprints.of(List.of(two, one)))
                .isEqualTo("86d014ba9601193267371bc5cc418c97300391fb17e77f9dc459dab354c74162");
        assertThat(Fingerprints.of(List.of(one))).isNotEqualTo(Fingerprints.of(List.of(two)));
    }

    private static Entry entry(String id, String name) {
        return new Entry(
                id, Kind.ORGANISATION, name, List.of(), List.of(), List.of("Kiel"), List.of(), List.of("P1", "P2"));
    }
}
