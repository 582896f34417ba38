package dev.interdict.deadlines.domain;

import static dev.interdict.deadlines.domain.Samples.asking;
import static dev.interdict.deadlines.domain.Samples.at;
import static dev.interdict.deadlines.domain.Samples.finding;
import static dev.interdict.deadlines.domain.Samples.gone;
import static dev.interdict.deadlines.domain.Samples.holding;
import static dev.interdict.deadlines.domain.Samples.phase;
import static dev.interdict.deadlines.domain.Samples.programme;
import static dev.interdict.deadlines.domain.Samples.silent;
import static dev.interdict.deadlines.domain.Samples.stands;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is due some days after the discovery of a finding; those of the samples are discovered on Saturday, 2024-06-01. */
class DueTest {

    private static final Phase REPORT =
            asking(phase("report", 0, "2023-12-04T05:00:00Z", "2023-12-04T00:00", false, false), 3);
    private static final Programme PROGRAMME = programme(1, REPORT);

    @Test
    void businessDaysAreMondaysToFridaysAndTheDayItselfDoesNotCount() {
        var zone = ZoneId.of("America/New_York");
        assertThat(new DueIn(3, true).after(LocalDate.parse("2024-06-06"), zone))
                .isEqualTo(at("2024-06-12T04:00:00Z"));
        assertThat(new DueIn(3, true).after(LocalDate.parse("2024-06-07"), zone))
                .isEqualTo(at("2024-06-13T04:00:00Z"));
        assertThat(new DueIn(3, true).after(LocalDate.parse("2024-06-08"), zone))
                .isEqualTo(at("2024-06-13T04:00:00Z"));
        assertThat(new DueIn(3, false).after(LocalDate.parse("2024-06-08"), zone))
                .isEqualTo(at("2024-06-12T04:00:00Z"));
        assertThat(new DueIn(1, true).after(LocalDate.parse("2024-11-01"), zone))
                .isEqualTo(at("2024-11-05T05:00:00Z"));
    }

    @Test
    void itHasALadderOfItsOwnUntilItIsDue() {
        var table = new Table(PROGRAMME).decided(stands(finding(1), PROGRAMME, "2024-06-01T12:00:00Z"));
        assertThat(table.clock("2030-01-01T00:00:00Z").lines())
                .containsExactly(
                        "2024-06-01T12:00:00Z detected - detected",
                        "2024-06-05T04:00:00Z approaching report@2024-06-01 T-1d",
                        "2024-06-06T04:00:00Z in-effect report@2024-06-01 T");
        var due = table.told().getLast().phase().orElseThrow();
        assertThat(due.wording()).isEqualTo("the end of 3 business days after 2024-06-01");
        assertThat(due.legalTime()).isEqualTo("2024-06-06T00:00 America/New_York");
    }

    @Test
    void theDaysCountFromWhenTheObligationHolds() {
        var later =
                programme(1, asking(phase("report", 0, "2024-07-01T04:00:00Z", "2024-07-01T00:00", false, false), 3));
        var table = new Table(later).decided(stands(finding(1), later, "2024-06-25T12:00:00Z"));
        assertThat(table.clock("2030-01-01T00:00:00Z").lines())
                .containsExactly(
                        "2024-06-25T12:00:00Z detected - detected",
                        "2024-06-28T04:00:00Z approaching report@2024-07-01 T-7d",
                        "2024-06-30T04:00:00Z approaching report T-1d",
                        "2024-07-01T04:00:00Z in-effect report T",
                        "2024-07-04T04:00:00Z approaching report@2024-07-01 T-1d",
                        "2024-07-05T04:00:00Z in-effect report@2024-07-01 T");
    }

    @Test
    void nothingIsDueOnceTheObligationIsOverSilentOrTheFindingClosed() {
        var over = programme(1, holding(REPORT, "2023-12-04T05:00:00Z/2024-06-05T04:00:00Z"));
        assertThat(new Table(over)
                        .decided(stands(finding(1), over, "2024-06-01T12:00:00Z"))
                        .clock("2024-06-05T03:59:59Z")
                        .lines())
                .containsExactly("2024-06-01T12:00:00Z detected - detected");
        assertThat(new Table(PROGRAMME)
                        .decided(stands(finding(1), PROGRAMME, "2024-06-01T12:00:00Z"))
                        .decided(silent(finding(1), PROGRAMME, "report", "2024-06-02T12:00:00Z"))
                        .clock("2030-01-01T00:00:00Z")
                        .lines())
                .containsExactly("2024-06-01T12:00:00Z detected - detected");
        assertThat(new Table(PROGRAMME)
                        .decided(stands(finding(1), PROGRAMME, "2024-06-01T12:00:00Z"))
                        .decided(gone(finding(1), PROGRAMME, "2024-06-02T12:00:00Z"))
                        .clock("2030-01-01T00:00:00Z")
                        .lines())
                .containsExactly(
                        "2024-06-01T12:00:00Z detected - detected", "2024-06-02T12:00:00Z resolved - resolved");
    }

    @Test
    void anAmendmentMovesWhatIsDue() {
        var longer = programme(2, asking(REPORT, 10));
        var table = new Table(PROGRAMME).decided(stands(finding(1), PROGRAMME, "2024-06-01T12:00:00Z"));
        table.news();
        table.amended(longer, "2024-06-04T04:00:00Z");
        assertThat(table.told().getFirst().moved())
                .containsExactly(new Moved(
                        "report@2024-06-01",
                        Optional.of(at("2024-06-06T04:00:00Z")),
                        Optional.of(at("2024-06-15T04:00:00Z"))));
        assertThat(table.clock("2030-01-01T00:00:00Z").news())
                .containsExactly(
                        "2024-06-04T04:00:00Z amended - amended",
                        "2024-06-08T04:00:00Z approaching report@2024-06-01 T-7d",
                        "2024-06-14T04:00:00Z approaching report@2024-06-01 T-1d",
                        "2024-06-15T04:00:00Z in-effect report@2024-06-01 T");
    }

    @Test
    void whatWasCalledOffIsNotDueAgainWhereTheFindingHasAnotherDay() {
        var asked = programme(1, later("2024-07-01"));
        var postponed = programme(2, later("2024-08-01"));
        var brought = programme(3, later("2024-06-15"));
        var table = new Table(asked).decided(stands(finding(1), asked, "2024-06-01T12:00:00Z"));
        table.news();
        table.amended(postponed, "2024-06-04T04:00:00Z")
                .decided(stands(finding(1), postponed, "2024-06-01T12:00:00Z", "2024-06-04T04:00:00Z"));
        assertThat(moves(table))
                .containsExactly(
                        "report 2024-07-01T04:00:00Z -> 2024-08-01T04:00:00Z",
                        "report@2024-07-01 2024-07-05T04:00:00Z -> -",
                        "report@2024-08-01 - -> 2024-08-07T04:00:00Z");
        table.amended(brought, "2024-06-05T04:00:00Z")
                .decided(stands(finding(1), brought, "2024-06-01T12:00:00Z", "2024-06-05T04:00:00Z"));
        assertThat(moves(table))
                .containsExactly(
                        "report 2024-08-01T04:00:00Z -> 2024-06-15T04:00:00Z",
                        "report@2024-06-15 - -> 2024-06-20T04:00:00Z");
    }

    @Test
    void norWhereTheObligationWasDroppedAndComesBackWithAnotherDay() {
        var asked = programme(1, later("2024-07-01"));
        var without = programme(2);
        var again = programme(3, later("2024-06-15"));
        var table = new Table(asked).decided(stands(finding(1), asked, "2024-06-01T12:00:00Z"));
        table.news();
        table.amended(without, "2024-06-04T04:00:00Z")
                .decided(stands(finding(1), without, "2024-06-01T12:00:00Z", "2024-06-04T04:00:00Z"));
        assertThat(moves(table))
                .containsExactly("report 2024-07-01T04:00:00Z -> -", "report@2024-07-01 2024-07-05T04:00:00Z -> -");
        table.amended(again, "2024-06-05T04:00:00Z")
                .decided(stands(finding(1), again, "2024-06-01T12:00:00Z", "2024-06-05T04:00:00Z"));
        assertThat(moves(table))
                .containsExactly("report - -> 2024-06-15T04:00:00Z", "report@2024-06-15 - -> 2024-06-20T04:00:00Z");
    }

    private static Phase later(String day) {
        return asking(phase("report", 0, day + "T04:00:00Z", day + "T00:00", false, false), 3);
    }

    private static List<String> moves(Table table) {
        var moves = table.told().stream()
                .flatMap(told -> told.moved().stream())
                .map(one -> "%s %s -> %s".formatted(one.phase(), day(one.from()), day(one.to())))
                .toList();
        table.news();
        return moves;
    }

    private static String day(Optional<Instant> day) {
        return day.map(Instant::toString).orElse("-");
    }
}
