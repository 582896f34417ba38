package dev.interdict.deadlines.domain;

import static dev.interdict.deadlines.domain.Samples.ANNOUNCED;
import static dev.interdict.deadlines.domain.Samples.IN_FORCE;
import static dev.interdict.deadlines.domain.Samples.NEW_AGREEMENTS;
import static dev.interdict.deadlines.domain.Samples.PENDING;
import static dev.interdict.deadlines.domain.Samples.RESALE;
import static dev.interdict.deadlines.domain.Samples.UPDATES;
import static dev.interdict.deadlines.domain.Samples.at;
import static dev.interdict.deadlines.domain.Samples.finding;
import static dev.interdict.deadlines.domain.Samples.gone;
import static dev.interdict.deadlines.domain.Samples.hushed;
import static dev.interdict.deadlines.domain.Samples.phase;
import static dev.interdict.deadlines.domain.Samples.programme;
import static dev.interdict.deadlines.domain.Samples.silent;
import static dev.interdict.deadlines.domain.Samples.stands;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DecisionRulesTest {

    private static final Phase UPDATES_LATER =
            phase("updates-ksn", 2, "2024-11-29T05:00:00Z", "2024-11-29T00:00", false, true);
    private static final Programme POSTPONED = programme(3, ANNOUNCED, NEW_AGREEMENTS, UPDATES_LATER, RESALE);

    @Test
    void findingsOfOneDecisionAreToldTogether() {
        var table = new Table(IN_FORCE)
                .decided(
                        stands(finding(2), IN_FORCE, "2024-07-01T04:00:00Z"),
                        stands(finding(1), IN_FORCE, "2024-07-01T04:00:00Z"));
        assertThat(table.lines()).containsExactly("2024-07-01T04:00:00Z detected - detected");
        assertThat(table.told().getFirst().findings()).containsExactly(finding(1), finding(2));
    }

    @Test
    void stepsUntilTheDetectionAreFoldedIntoIt() {
        var table = new Table(IN_FORCE)
                .decided(stands(finding(1), IN_FORCE, "2024-07-01T04:00:00Z"))
                .clock("2024-07-19T04:00:00Z");
        assertThat(table.lines())
                .containsExactly(
                        "2024-07-01T04:00:00Z detected - detected",
                        "2024-07-13T04:00:00Z approaching new-agreements T-7d",
                        "2024-07-19T04:00:00Z approaching new-agreements T-1d");
    }

    @Test
    void aPhaseThatIsPastAtDetectionGoesOnFromThere() {
        var table = new Table(IN_FORCE).decided(stands(finding(1), IN_FORCE, "2024-10-10T09:30:00Z"));
        var told = table.told().getFirst();
        assertThat(told.programme().phases()).filteredOn(told::isPast).hasSize(4);
        assertThat(told.prohibits())
                .containsExactly("act-new-agreements", "act-updates-ksn", "act-resale-integration-licensing");
        assertThat(told.citations()).containsExactly("E.O. 13873", "89 FR 52434");
        assertThat(table.clock("2024-12-01T00:00:00Z").lines())
                .containsExactly(
                        "2024-10-10T09:30:00Z detected - detected",
                        "2024-10-29T04:00:00Z still-present updates-ksn +30d",
                        "2024-10-29T04:00:00Z still-present resale-integration-licensing +30d",
                        "2024-11-28T05:00:00Z still-present updates-ksn +60d",
                        "2024-11-28T05:00:00Z still-present resale-integration-licensing +60d");
    }

    @Test
    void theNoticeOfThatMomentTellsOfNewPhasesAndTheRestIsFolded() {
        var table = pending()
                .amended(IN_FORCE, "2024-06-20T04:00:00Z")
                .decided(stands(finding(1), IN_FORCE, "2024-06-20T04:00:00Z"));
        assertThat(table.news()).containsExactly("2024-06-20T04:00:00Z announced announced T");
        assertThat(lastSteps(table)).containsExactly("announced T", "new-agreements T-30d");
    }

    @Test
    void newPhasesWithoutSuchANoticeAmend() {
        var table = pending()
                .amended(IN_FORCE, "2024-06-21T04:00:00Z")
                .decided(stands(finding(1), IN_FORCE, "2024-06-21T04:00:00Z"));
        assertThat(table.news()).containsExactly("2024-06-21T04:00:00Z amended - amended");
        assertThat(lastSteps(table)).containsExactly("announced T", "new-agreements T-30d");
    }

    @Test
    void aMovedPhaseIsClimbedAnewFromTheAmendmentOn() {
        var table = inForce("2024-10-07T12:00:00Z").amended(POSTPONED, "2024-10-08T04:00:00Z");
        assertThat(table.told().getFirst().moved())
                .containsExactly(new Moved(
                        "updates-ksn",
                        Optional.of(at("2024-09-29T04:00:00Z")),
                        Optional.of(at("2024-11-29T05:00:00Z"))));
        table.decided(stands(finding(1), POSTPONED, "2024-10-08T04:00:00Z"));
        assertThat(table.news()).containsExactly("2024-10-08T04:00:00Z amended - amended");
        assertThat(table.clock("2024-10-31T00:00:00Z").news())
                .containsExactly(
                        "2024-10-29T04:00:00Z still-present resale-integration-licensing +30d",
                        "2024-10-30T04:00:00Z approaching updates-ksn T-30d");
    }

    @Test
    void aVersionThatSaysTheSameIsNotWorthAWord() {
        var same = programme(3, ANNOUNCED, NEW_AGREEMENTS, UPDATES, RESALE);
        var table = inForce("2024-09-28T12:00:00Z")
                .amended(same, "2024-09-28T12:00:00Z")
                .decided(stands(finding(1), same, "2024-09-28T12:00:00Z"));
        assertThat(table.news()).isEmpty();
        assertThat(table.climb(finding(1)).sequence()).isEqualTo(3);
        assertThat(table.clock("2024-09-29T04:00:00Z").news())
                .containsExactly(
                        "2024-09-29T04:00:00Z in-effect updates-ksn T",
                        "2024-09-29T04:00:00Z in-effect resale-integration-licensing T");
    }

    @Test
    void otherEvidenceIsNotWorthAWord() {
        var table = inForce("2024-09-28T12:00:00Z");
        var before = table.climb(finding(1));
        table.decided(stands(finding(1), IN_FORCE, "2024-06-20T04:00:00Z", "2024-09-28T12:00:00Z"));
        assertThat(table.news()).isEmpty();
        assertThat(table.climb(finding(1))).isEqualTo(before);
    }

    @Test
    void aPhaseThatTheProgrammeDropsAmends() {
        var dropped = programme(3, ANNOUNCED, NEW_AGREEMENTS, UPDATES);
        var table = inForce("2024-09-28T12:00:00Z")
                .amended(dropped, "2024-09-28T13:00:00Z")
                .decided(stands(finding(1), dropped, "2024-09-28T13:00:00Z"))
                .clock("2024-09-29T04:00:00Z");
        assertThat(table.news())
                .containsExactly(
                        "2024-09-28T13:00:00Z amended - amended", "2024-09-29T04:00:00Z in-effect updates-ksn T");
    }

    @Test
    void aPhaseThatComesBackIsToldAsNewAndNotAsMoved() {
        var dropped = programme(3, ANNOUNCED, NEW_AGREEMENTS, UPDATES);
        var again = programme(4, ANNOUNCED, NEW_AGREEMENTS, UPDATES, RESALE);
        var table = inForce("2024-09-01T12:00:00Z").amended(dropped, "2024-09-02T00:00:00Z");
        table.news();
        table.amended(again, "2024-09-03T00:00:00Z");
        assertThat(table.told().getLast().moved())
                .containsExactly(new Moved(
                        "resale-integration-licensing", Optional.empty(), Optional.of(at("2024-09-29T04:00:00Z"))));
    }

    @Test
    void aSilencedPhaseTellsNothingAndGoesOnFromWhereItIsHeardAgain() {
        var table = inForce("2024-08-01T00:00:00Z")
                .decided(silent(finding(1), IN_FORCE, "updates-ksn", "2024-08-01T00:00:00Z"));
        assertThat(table.news()).isEmpty();
        assertThat(table.clock("2024-08-30T04:00:00Z").news())
                .containsExactly("2024-08-30T04:00:00Z approaching resale-integration-licensing T-30d");
        table.decided(stands(finding(1), IN_FORCE, "2024-06-20T04:00:00Z", "2024-09-01T00:00:00Z"));
        assertThat(table.clock("2024-09-22T04:00:00Z").news())
                .containsExactly(
                        "2024-09-01T00:00:00Z amended - amended",
                        "2024-09-22T04:00:00Z approaching updates-ksn T-7d",
                        "2024-09-22T04:00:00Z approaching resale-integration-licensing T-7d");
    }

    @Test
    void aPhaseThatMovesWhileItIsSilencedHasNoStepOfItsOldDay() {
        var until = programme(2, UPDATES);
        var moved = programme(3, phase("updates-ksn", 0, "2025-03-01T05:00:00Z", "2025-03-01T00:00", false, true));
        var table = new Table(until).decided(stands(finding(1), until, "2024-06-01T12:00:00Z"));
        table.clock("2024-12-01T12:00:00Z");
        assertThat(table.news()).contains("2024-11-28T05:00:00Z still-present updates-ksn +60d");
        table.decided(silent(finding(1), until, "updates-ksn", "2024-12-02T12:00:00Z"))
                .at(moved)
                .decided(silent(finding(1), moved, "updates-ksn", "2024-12-03T12:00:00Z"));
        assertThat(table.climb(finding(1)).places()).singleElement().satisfies(place -> {
            assertThat(place.silent()).isTrue();
            assertThat(place.last()).map(Step::name).contains("T-90d");
            assertThat(place.last()).map(Step::dueAt).contains(at("2024-12-01T05:00:00Z"));
        });
        assertThat(table.clock("2030-01-01T00:00:00Z").news()).isEmpty();
    }

    @Test
    void aClosedFindingIsResolvedOnceAndThenQuiet() {
        var table = inForce("2024-08-01T00:00:00Z").decided(gone(finding(1), IN_FORCE, "2024-08-02T10:00:00Z"));
        assertThat(table.news()).containsExactly("2024-08-02T10:00:00Z resolved - resolved");
        table.decided(gone(finding(1), IN_FORCE, "2024-08-02T11:00:00Z")).clock("2025-01-01T00:00:00Z");
        assertThat(table.news()).isEmpty();
    }

    @Test
    void aFindingThatComesBackBeginsAnew() {
        var table = inForce("2024-08-01T00:00:00Z")
                .decided(gone(finding(1), IN_FORCE, "2024-08-02T10:00:00Z"))
                .decided(stands(finding(1), IN_FORCE, "2024-09-28T10:00:00Z"))
                .clock("2024-09-29T04:00:00Z");
        assertThat(table.news())
                .containsExactly(
                        "2024-08-02T10:00:00Z resolved - resolved",
                        "2024-09-28T10:00:00Z detected - detected",
                        "2024-09-29T04:00:00Z in-effect updates-ksn T",
                        "2024-09-29T04:00:00Z in-effect resale-integration-licensing T");
    }

    @Test
    void oneDecisionTellsEachKindOnce() {
        var table = inForce("2024-08-01T00:00:00Z")
                .decided(
                        gone(finding(1), IN_FORCE, "2024-08-01T10:00:00Z"),
                        stands(finding(2), IN_FORCE, "2024-08-01T10:00:00Z"),
                        stands(finding(3), IN_FORCE, "2024-08-01T10:00:00Z"));
        assertThat(table.lines())
                .containsExactly(
                        "2024-08-01T10:00:00Z detected - detected", "2024-08-01T10:00:00Z resolved - resolved");
        assertThat(table.told()).extracting(told -> told.findings().size()).containsExactly(2, 1);
    }

    @Test
    void findingsThatReachAStepTogetherAreToldTogether() {
        var table = inForce("2024-08-01T00:00:00Z")
                .decided(stands(finding(2), IN_FORCE, "2024-08-29T10:00:00Z"))
                .clock("2024-08-30T04:00:00Z");
        assertThat(table.told()).extracting(told -> told.findings().size()).containsExactly(1, 2, 2);
    }

    @Test
    void aDecisionThatIsHeardBeforeTheAmendmentIsToldTellsIt() {
        var table = inForce("2024-10-07T12:00:00Z");
        table.at(POSTPONED).decided(stands(finding(1), POSTPONED, "2024-10-08T04:00:00Z"));
        assertThat(table.told().getFirst().moved()).extracting(Moved::phase).containsExactly("updates-ksn");
        assertThat(table.news()).containsExactly("2024-10-08T04:00:00Z amended - amended");
        assertThat(table.amended(POSTPONED, "2024-10-08T04:00:00Z").news()).isEmpty();
    }

    @Test
    void aPhaseThatComesBackIsToldAgain() {
        var dropped = programme(3, ANNOUNCED, NEW_AGREEMENTS, UPDATES);
        var back = programme(4, ANNOUNCED, NEW_AGREEMENTS, UPDATES, RESALE);
        var table = inForce("2024-08-01T00:00:00Z")
                .amended(dropped, "2024-08-02T00:00:00Z")
                .clock("2024-08-31T00:00:00Z");
        assertThat(table.news())
                .containsExactly(
                        "2024-08-02T00:00:00Z amended - amended", "2024-08-30T04:00:00Z approaching updates-ksn T-30d");
        table.at(back).decided(stands(finding(1), back, "2024-09-01T00:00:00Z"));
        assertThat(table.clock("2024-09-22T04:00:00Z").news())
                .containsExactly(
                        "2024-09-01T00:00:00Z amended - amended",
                        "2024-09-22T04:00:00Z approaching updates-ksn T-7d",
                        "2024-09-22T04:00:00Z approaching resale-integration-licensing T-7d");
    }

    @Test
    void aWaivedFindingIsSilentUntilTheWaiverEnds() {
        var table = inForce("2024-08-01T00:00:00Z")
                .decided(hushed(finding(1), IN_FORCE, "2024-08-01T00:00:00Z", "2024-09-25T00:00:00Z"))
                .clock("2024-09-28T04:00:00Z");
        assertThat(table.news())
                .containsExactly(
                        "2024-09-28T04:00:00Z approaching updates-ksn T-1d",
                        "2024-09-28T04:00:00Z approaching resale-integration-licensing T-1d");
    }

    @Test
    void aPhaseThatPassedInSilenceIsToldWhenItEnds() {
        var table = inForce("2024-08-01T00:00:00Z")
                .decided(hushed(finding(1), IN_FORCE, "2024-08-01T00:00:00Z", "2024-10-10T00:00:00Z"))
                .clock("2024-10-29T04:00:00Z");
        assertThat(table.news())
                .containsExactly(
                        "2024-10-10T00:00:00Z in-effect updates-ksn T",
                        "2024-10-10T00:00:00Z in-effect resale-integration-licensing T",
                        "2024-10-29T04:00:00Z still-present updates-ksn +30d",
                        "2024-10-29T04:00:00Z still-present resale-integration-licensing +30d");
    }

    @Test
    void anAmendmentInSilenceIsToldWhenItEnds() {
        var table = inForce("2024-08-01T00:00:00Z")
                .decided(hushed(finding(1), IN_FORCE, "2024-08-01T00:00:00Z", "2024-10-10T00:00:00Z"))
                .amended(POSTPONED, "2024-08-05T00:00:00Z")
                .decided(hushed(finding(1), POSTPONED, "2024-08-05T00:00:00Z", "2024-10-10T00:00:00Z"))
                .clock("2024-10-10T00:00:00Z");
        assertThat(table.told().getLast().moved())
                .containsExactly(new Moved(
                        "updates-ksn",
                        Optional.of(at("2024-09-29T04:00:00Z")),
                        Optional.of(at("2024-11-29T05:00:00Z"))));
        assertThat(table.news())
                .containsExactly(
                        "2024-10-10T00:00:00Z in-effect resale-integration-licensing T",
                        "2024-10-10T00:00:00Z amended - amended");
    }

    @Test
    void aDismissedFindingIsSilentUntilItIsConfirmed() {
        var table = inForce("2024-08-01T00:00:00Z")
                .decided(hushed(finding(1), IN_FORCE, "2024-08-01T00:00:00Z", null))
                .clock("2024-11-01T00:00:00Z");
        assertThat(table.news()).isEmpty();
        table.decided(stands(finding(1), IN_FORCE, "2024-06-20T04:00:00Z", "2024-11-02T00:00:00Z"));
        assertThat(table.news())
                .containsExactly(
                        "2024-11-02T00:00:00Z in-effect updates-ksn T",
                        "2024-11-02T00:00:00Z in-effect resale-integration-licensing T");
    }

    @Test
    void aFindingThatIsWaivedFromTheBeginningIsDetectedWhenThatEnds() {
        var table = new Table(IN_FORCE)
                .decided(hushed(finding(1), IN_FORCE, "2024-07-02T00:00:00Z", "2024-08-02T00:00:00Z"))
                .clock("2024-08-30T04:00:00Z");
        assertThat(table.news())
                .containsExactly(
                        "2024-08-02T00:00:00Z detected - detected",
                        "2024-08-30T04:00:00Z approaching updates-ksn T-30d",
                        "2024-08-30T04:00:00Z approaching resale-integration-licensing T-30d");
    }

    @Test
    void theEndOfASilentFindingIsNotTold() {
        var table = inForce("2024-08-01T00:00:00Z")
                .decided(hushed(finding(1), IN_FORCE, "2024-08-01T00:00:00Z", "2024-09-25T00:00:00Z"))
                .decided(gone(finding(1), IN_FORCE, "2024-08-02T10:00:00Z"))
                .clock("2024-12-01T00:00:00Z");
        assertThat(table.news()).isEmpty();
    }

    @Test
    void anOwnersLadderIsClimbedBesideTheUsualOne() {
        var table = new Table(IN_FORCE, Ladders.of("owner:team-mail=14,2||5; kind:x=1|1|0"))
                .decided(stands(finding(1), IN_FORCE, "2024-09-01T00:00:00Z"))
                .clock("2024-10-05T00:00:00Z");
        assertThat(table.lines())
                .filteredOn(line -> !line.contains("resale"))
                .containsExactly(
                        "2024-09-01T00:00:00Z detected - detected",
                        "2024-09-15T04:00:00Z approaching updates-ksn T-14d",
                        "2024-09-27T04:00:00Z approaching updates-ksn T-2d",
                        "2024-09-29T04:00:00Z in-effect updates-ksn T",
                        "2024-10-04T04:00:00Z still-present updates-ksn +5d");
    }

    /** Finding 1, told while the programme was pending. */
    private static Table pending() {
        var table = new Table(PENDING).decided(stands(finding(1), PENDING, "2024-06-01T12:00:00Z"));
        table.news();
        return table;
    }

    /** Finding 1, told of the programme in force and of every step until the instant. */
    private static Table inForce(String until) {
        var table = new Table(IN_FORCE)
                .decided(stands(finding(1), IN_FORCE, "2024-06-20T04:00:00Z"))
                .clock(until);
        table.news();
        return table;
    }

    private static List<String> lastSteps(Table table) {
        return table.climb(finding(1)).places().stream()
                .flatMap(
                        place -> place.last().stream().map(step -> place.phase().id() + " " + step.name()))
                .toList();
    }
}
