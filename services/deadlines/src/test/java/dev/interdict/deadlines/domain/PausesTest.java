package dev.interdict.deadlines.domain;

import static dev.interdict.deadlines.domain.Samples.at;
import static dev.interdict.deadlines.domain.Samples.finding;
import static dev.interdict.deadlines.domain.Samples.holding;
import static dev.interdict.deadlines.domain.Samples.hushed;
import static dev.interdict.deadlines.domain.Samples.phase;
import static dev.interdict.deadlines.domain.Samples.programme;
import static dev.interdict.deadlines.domain.Samples.stands;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Phases that rest, revive and end. */
class PausesTest {

    private static final Phase BAN = phase("ban", 0, "2025-01-19T05:00:00Z", "2025-01-19T00:00", false, true);
    private static final Programme PLAIN = programme(1, BAN);
    private static final Programme SUSPENDED =
            programme(2, holding(BAN, "2025-01-19T05:00:00Z/2025-03-01T05:00:00Z", "2025-06-01T04:00:00Z"));

    @Test
    void whatIsSuspendedRestsRemindsOfTheDayOnWhichItHoldsAgainAndRevives() {
        var table = new Table(SUSPENDED).decided(stands(finding(1), SUSPENDED, "2025-01-01T12:00:00Z"));
        assertThat(table.clock("2025-07-05T00:00:00Z").lines())
                .containsExactly(
                        "2025-01-01T12:00:00Z detected - detected",
                        "2025-01-12T05:00:00Z approaching ban T-7d",
                        "2025-01-18T05:00:00Z approaching ban T-1d",
                        "2025-01-19T05:00:00Z in-effect ban T",
                        "2025-01-20T05:00:00Z still-present ban +1d",
                        "2025-01-26T05:00:00Z still-present ban +7d",
                        "2025-02-18T05:00:00Z still-present ban +30d",
                        "2025-03-01T05:00:00Z amended - amended",
                        "2025-03-03T05:00:00Z approaching ban T-90d",
                        "2025-05-02T04:00:00Z approaching ban T-30d",
                        "2025-05-25T04:00:00Z approaching ban T-7d",
                        "2025-05-31T04:00:00Z approaching ban T-1d",
                        "2025-06-01T04:00:00Z in-effect ban T",
                        "2025-06-02T04:00:00Z still-present ban +1d",
                        "2025-06-08T04:00:00Z still-present ban +7d",
                        "2025-07-01T04:00:00Z still-present ban +30d");
        var told = table.told();
        assertThat(told.get(7).moved())
                .containsExactly(new Moved(
                        "ban", Optional.of(at("2025-01-19T05:00:00Z")), Optional.of(at("2025-06-01T04:00:00Z"))));
        assertThat(told.get(7).prohibits()).isEmpty();
        assertThat(told.get(6).prohibits()).containsExactly("act-ban");
        assertThat(told.get(12).phase().orElseThrow().legalTime()).isEqualTo("2025-06-01T00:00 America/New_York");
        assertThat(told.get(12).phase().orElseThrow().wording()).isEqualTo("the pause is over");
    }

    @Test
    void whatEndsIsToldOnceAndNeverAgain() {
        var ending = programme(1, holding(BAN, "2025-01-19T05:00:00Z/2025-01-26T05:00:00Z"));
        var table = new Table(ending).decided(stands(finding(1), ending, "2025-01-19T05:00:00Z"));
        assertThat(table.clock("2035-01-01T00:00:00Z").lines())
                .containsExactly(
                        "2025-01-19T05:00:00Z detected - detected",
                        "2025-01-20T05:00:00Z still-present ban +1d",
                        "2025-01-26T05:00:00Z amended - amended");
        assertThat(table.told().getLast().moved())
                .containsExactly(new Moved("ban", Optional.of(at("2025-01-19T05:00:00Z")), Optional.empty()));
    }

    @Test
    void aSuspensionThatBecomesKnownMovesTheDayAndFoldsWhatItBeginsWith() {
        var table = new Table(PLAIN)
                .decided(stands(finding(1), PLAIN, "2025-01-19T05:00:00Z"))
                .clock("2025-02-20T00:00:00Z");
        table.news();
        table.amended(SUSPENDED, "2025-03-01T05:00:00Z");
        assertThat(table.told().getFirst().moved())
                .containsExactly(new Moved(
                        "ban", Optional.of(at("2025-01-19T05:00:00Z")), Optional.of(at("2025-06-01T04:00:00Z"))));
        table.decided(stands(finding(1), SUSPENDED, "2025-03-01T05:00:00Z"));
        assertThat(table.clock("2025-03-31T00:00:00Z").news())
                .containsExactly(
                        "2025-03-01T05:00:00Z amended - amended", "2025-03-03T05:00:00Z approaching ban T-90d");
    }

    @Test
    void aProlongedPauseMovesTheDayAgainAndNobodyIsToldOfTheOldOne() {
        var first = programme(2, holding(BAN, "2025-04-05T04:00:00Z"));
        var second = programme(3, holding(BAN, "2025-06-19T04:00:00Z"));
        var table = new Table(first)
                .decided(stands(finding(1), first, "2025-01-20T05:00:00Z"))
                .clock("2025-04-04T03:59:59Z");
        assertThat(table.news())
                .containsExactly(
                        "2025-01-20T05:00:00Z detected - detected",
                        "2025-03-06T05:00:00Z approaching ban T-30d",
                        "2025-03-29T04:00:00Z approaching ban T-7d");
        table.amended(second, "2025-04-04T04:00:00Z");
        assertThat(table.told().getFirst().moved())
                .containsExactly(new Moved(
                        "ban", Optional.of(at("2025-04-05T04:00:00Z")), Optional.of(at("2025-06-19T04:00:00Z"))));
        assertThat(table.clock("2025-06-19T04:00:00Z").news())
                .containsExactly(
                        "2025-04-04T04:00:00Z amended - amended",
                        "2025-05-20T04:00:00Z approaching ban T-30d",
                        "2025-06-12T04:00:00Z approaching ban T-7d",
                        "2025-06-18T04:00:00Z approaching ban T-1d",
                        "2025-06-19T04:00:00Z in-effect ban T");
    }

    @Test
    void whoAppearsWhileItRestsIsToldWhereItStands() {
        var table = new Table(SUSPENDED).decided(stands(finding(1), SUSPENDED, "2025-04-01T12:00:00Z"));
        assertThat(table.told().getFirst().prohibits()).isEmpty();
        assertThat(table.clock("2025-05-26T00:00:00Z").lines())
                .containsExactly(
                        "2025-04-01T12:00:00Z detected - detected",
                        "2025-05-02T04:00:00Z approaching ban T-30d",
                        "2025-05-25T04:00:00Z approaching ban T-7d");
    }

    @Test
    void whoWakesHearsWhereItStandsAndNotWhatPassed() {
        var wakesInTheRest = new Table(SUSPENDED)
                .decided(stands(finding(1), SUSPENDED, "2025-01-20T12:00:00Z"))
                .decided(hushed(finding(1), SUSPENDED, "2025-01-21T12:00:00Z", "2025-05-30T12:00:00Z"));
        wakesInTheRest.news();
        assertThat(wakesInTheRest
                        .clock("2025-06-01T04:00:00Z")
                        .told()
                        .getFirst()
                        .moved())
                .containsExactly(new Moved(
                        "ban", Optional.of(at("2025-01-19T05:00:00Z")), Optional.of(at("2025-06-01T04:00:00Z"))));
        assertThat(wakesInTheRest.news())
                .containsExactly(
                        "2025-05-30T12:00:00Z amended - amended",
                        "2025-05-31T04:00:00Z approaching ban T-1d",
                        "2025-06-01T04:00:00Z in-effect ban T");
        var wakesAfterIt = new Table(SUSPENDED)
                .decided(stands(finding(1), SUSPENDED, "2025-01-20T12:00:00Z"))
                .decided(hushed(finding(1), SUSPENDED, "2025-01-21T12:00:00Z", "2025-06-05T12:00:00Z"));
        wakesAfterIt.news();
        assertThat(wakesAfterIt.clock("2025-06-08T04:00:00Z").news())
                .containsExactly("2025-06-05T12:00:00Z in-effect ban T", "2025-06-08T04:00:00Z still-present ban +7d");
    }

    @Test
    void stepsOfEachTimeAreNumberedApart() {
        var ladder = new Ladder(SUSPENDED.phases().getFirst(), Rungs.USUAL);
        assertThat(ladder.named())
                .extracting(Step::number)
                .containsExactly(
                        -90, -30, -7, -1, 0, 1, 7, 30, 499_999, 999_910, 999_970, 999_993, 999_999, 1_000_000,
                        1_000_001, 1_000_007, 1_000_030);
        assertThat(ladder.step(1_000_007).name()).isEqualTo("+7d");
        assertThat(ladder.reminders(at("2025-06-01T04:00:00Z"))).isEqualTo(List.of(90, 30, 7, 1));
    }
}
