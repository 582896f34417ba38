package dev.interdict.screening.domain.watchlists;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.screening.domain.watchlists.Entry.Kind;
import dev.interdict.screening.domain.watchlists.IntakeRules.Plausible;
import dev.interdict.screening.domain.watchlists.IntakeRules.Taken;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IntakeRulesTest {

    private static final Plausible PLAUSIBLE = new Plausible(10, 10, Set.of());
    private static final Set<String> SOURCES = Set.of("a", "b");

    @Test
    void theFirstIsTaken() {
        var decision = IntakeRules.decide(List.of(offer("a", "2024-01-01", 1, 3)), Map.of(), SOURCES, PLAUSIBLE);
        assertThat(decision.taken()).extracting(Taken::source).containsExactly("a");
        assertThat(decision.taken().getFirst().diff().added()).containsExactly("1", "2", "3");
    }

    @Test
    void ofTwoTheLaterOneIsTakenWhicheverComesFirst() {
        var older = offer("a", "2024-01-01", 1, 3);
        var later = offer("b", "2024-02-01", 1, 4);
        assertThat(IntakeRules.decide(List.of(older, later), Map.of(), SOURCES, PLAUSIBLE)
                        .taken())
                .extracting(Taken::source)
                .containsExactly("b");
        assertThat(IntakeRules.decide(List.of(later, older), Map.of(), SOURCES, PLAUSIBLE)
                        .taken())
                .extracting(Taken::source)
                .containsExactly("b");
    }

    @Test
    void whereOneHasNoDateTheHighestEntryNumberSaysWhichIsLater() {
        var dated = offer("a", "2024-01-01", 1, 30);
        var undated = offer("b", null, 20, 31);
        assertThat(IntakeRules.decide(List.of(dated, undated), Map.of(), SOURCES, PLAUSIBLE)
                        .taken())
                .extracting(Taken::source)
                .containsExactly("b");
    }

    @Test
    void theSameIsNoNews() {
        var offer = offer("a", "2024-01-01", 1, 3);
        assertThat(IntakeRules.decide(List.of(offer), Map.of("X", offer), SOURCES, PLAUSIBLE)
                        .taken())
                .isEmpty();
    }

    @Test
    void itsOwnSourceMayGoBackInTimeAndAnotherMayNot() {
        var before = Map.of("X", offer("a", "2024-02-01", 1, 30));
        assertThat(IntakeRules.decide(List.of(offer("a", "2024-01-01", 1, 29)), before, SOURCES, PLAUSIBLE)
                        .taken())
                .hasSize(1);
        assertThat(IntakeRules.decide(List.of(offer("b", "2024-01-01", 1, 29)), before, SOURCES, PLAUSIBLE)
                        .taken())
                .isEmpty();
        assertThat(IntakeRules.decide(List.of(offer("b", "2024-01-01", 1, 29)), before, Set.of("b"), PLAUSIBLE)
                        .taken())
                .hasSize(1);
    }

    @Test
    void whatShrankImplausiblyIsRefusedUnlessForced() {
        var before = Map.of("X", offer("a", "2024-01-01", 1, 200));
        assertThat(IntakeRules.decide(List.of(offer("a", "2024-02-01", 1, 180)), before, SOURCES, PLAUSIBLE)
                        .taken())
                .hasSize(1);
        var shrunk = List.of(offer("a", "2024-02-01", 1, 179));
        assertThat(IntakeRules.decide(shrunk, before, SOURCES, PLAUSIBLE).refused())
                .containsExactly(
                        new Refusal(
                                "a",
                                "X would shrink from 200 to 179 entries, which is implausible; the last good version stays in force. Name X in interdict.screening.lists-may-shrink to take it all the same."));
        assertThat(IntakeRules.decide(shrunk, before, SOURCES, new Plausible(10, 10, Set.of("X")))
                        .taken())
                .hasSize(1);
    }

    @Test
    void aShortListMayLoseTenEntries() {
        var before = Map.of("X", offer("a", "2024-01-01", 1, 12));
        assertThat(IntakeRules.decide(List.of(offer("a", "2024-02-01", 1, 2)), before, SOURCES, PLAUSIBLE)
                        .taken())
                .hasSize(1);
    }

    private static Offer offer(String source, @Nullable String date, int from, int to) {
        var entries = IntStream.rangeClosed(from, to)
                .mapToObj(i -> new Entry(
                        String.valueOf(i),
                        Kind.UNKNOWN,
                        "Name " + i,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()))
                .toList();
        return new Offer(
                source,
                new Watchlist(
                        "X",
                        "X",
                        Fingerprints.of(entries),
                        date == null ? null : LocalDate.parse(date),
                        false,
                        entries));
    }
}
