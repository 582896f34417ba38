package dev.interdict.deadlines.domain;

import static dev.interdict.deadlines.domain.Samples.ANNOUNCED;
import static dev.interdict.deadlines.domain.Samples.NEW_AGREEMENTS;
import static dev.interdict.deadlines.domain.Samples.UPDATES;
import static dev.interdict.deadlines.domain.Samples.at;
import static dev.interdict.deadlines.domain.Samples.phase;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LadderTest {

    @Test
    void aPhaseAboutWhatIsPresentIsClimbedBeforeAndAfter() {
        assertThat(lines(UPDATES, "2025-01-31T00:00:00Z"))
                .containsExactly(
                        "2024-07-01T04:00:00Z approaching T-90d",
                        "2024-08-30T04:00:00Z approaching T-30d",
                        "2024-09-22T04:00:00Z approaching T-7d",
                        "2024-09-28T04:00:00Z approaching T-1d",
                        "2024-09-29T04:00:00Z in-effect T",
                        "2024-09-30T04:00:00Z still-present +1d",
                        "2024-10-06T04:00:00Z still-present +7d",
                        "2024-10-29T04:00:00Z still-present +30d",
                        "2024-11-28T05:00:00Z still-present +60d",
                        "2024-12-28T05:00:00Z still-present +90d",
                        "2025-01-27T05:00:00Z still-present +120d");
    }

    @Test
    void aPhaseAboutNewAgreementsEndsWithItsInstant() {
        assertThat(lines(NEW_AGREEMENTS, "2040-01-01T00:00:00Z"))
                .containsExactly(
                        "2024-04-21T04:00:00Z approaching T-90d",
                        "2024-06-20T04:00:00Z approaching T-30d",
                        "2024-07-13T04:00:00Z approaching T-7d",
                        "2024-07-19T04:00:00Z approaching T-1d",
                        "2024-07-20T04:00:00Z in-effect T");
        assertThat(new Ladder(NEW_AGREEMENTS, Rungs.USUAL).following(0)).isEmpty();
    }

    @Test
    void aNoticeHasOneStep() {
        assertThat(lines(ANNOUNCED, "2040-01-01T00:00:00Z")).containsExactly("2024-06-20T04:00:00Z announced T");
    }

    @Test
    void aCivilTimeThatIsSkippedMovesLaterByTheGap() {
        var phase = phase("gap", 0, "2024-04-30T00:30:00Z", "2024-04-30T02:30", "Europe/Berlin", false, false);
        assertThat(lines(phase, "2024-04-01T00:00:00Z"))
                .containsExactly("2024-01-31T01:30:00Z approaching T-90d", "2024-03-31T01:30:00Z approaching T-30d");
    }

    @Test
    void ofACivilTimeThatComesTwiceTheEarlierIsMeant() {
        var phase = phase("twice", 0, "2024-09-27T00:30:00Z", "2024-09-27T02:30", "Europe/Berlin", false, true);
        assertThat(lines(phase, "2024-10-31T00:00:00Z"))
                .endsWith("2024-10-04T00:30:00Z still-present +7d", "2024-10-27T00:30:00Z still-present +30d");
    }

    @Test
    void aLadderWithoutEndIsFollowedForYears() {
        var ladder = new Ladder(UPDATES, Rungs.USUAL);
        assertThat(ladder.after(at("2034-09-01T00:00:00Z")))
                .hasValue(new Step(3630, "+3630d", Kind.STILL_PRESENT, at("2034-09-07T04:00:00Z")));
        assertThat(ladder.following(3630))
                .hasValue(new Step(3660, "+3660d", Kind.STILL_PRESENT, at("2034-10-07T04:00:00Z")));
    }

    @Test
    void aStepIsReachedAtItsInstantAndNotASecondBefore() {
        var ladder = new Ladder(UPDATES, Rungs.USUAL);
        assertThat(ladder.last(at("2024-09-29T03:59:59Z")).map(Step::name)).hasValue("T-1d");
        assertThat(ladder.last(at("2024-09-29T04:00:00Z")).map(Step::name)).hasValue("T");
        assertThat(ladder.after(at("2024-09-29T04:00:00Z")).map(Step::name)).hasValue("+1d");
        assertThat(ladder.last(at("2024-07-01T03:59:59Z"))).isEmpty();
    }

    @Test
    void theNamedStepsAreNumberedByTheirDays() {
        assertThat(new Ladder(UPDATES, Rungs.USUAL).named())
                .extracting(Step::number)
                .containsExactly(-90, -30, -7, -1, 0, 1, 7, 30);
    }

    private static List<String> lines(Phase phase, String until) {
        return new Ladder(phase, Rungs.USUAL)
                .until(at(until)).stream()
                        .map(step -> step.dueAt() + " " + step.kind().word() + " " + step.name())
                        .toList();
    }
}
