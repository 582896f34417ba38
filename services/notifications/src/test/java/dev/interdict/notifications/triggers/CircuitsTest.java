package dev.interdict.notifications.triggers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.notifications.domain.channels.Channel;
import dev.interdict.notifications.domain.channels.Secret;
import dev.interdict.notifications.domain.channels.Slack;
import dev.interdict.notifications.domain.deliveries.Dispatch;
import dev.interdict.notifications.domain.deliveries.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CircuitsTest {

    private static final Channel CHANNEL =
            new Channel("chat", true, new Slack(new Secret("https://hooks.example.com/T1"), List.of()));
    private static final Outcome DOWN = new Outcome.Unreachable("The endpoint does not take connections.");
    private static final Outcome REFUSED = new Outcome.Answered(400, "", Duration.ZERO);

    private final Circuits circuits = new Circuits();

    @Test
    void the_fifth_failure_in_a_row_ends_the_round_also_when_the_first_four_were_in_another() {
        var first = circuits.begin("chat");
        for (var project = 1; project <= 4; project++) {
            assertThat(first.ended(of(project), DOWN)).isFalse();
        }
        assertThat(first.isHeldUp(of(5))).isFalse();
        var second = circuits.begin("chat");
        assertThat(second.ended(of(6), DOWN)).isTrue();
        assertThat(second.isHeldUp(of(7))).isTrue();
        assertThat(circuits.begin("pager").ended(of(6), DOWN)).isFalse();
    }

    @Test
    void an_answer_about_the_message_ends_the_row() {
        var round = circuits.begin("chat");
        for (var project = 1; project <= 4; project++) {
            round.ended(of(project), DOWN);
        }
        round.ended(of(5), REFUSED);
        assertThat(round.ended(of(6), DOWN)).isFalse();
    }

    @Test
    void what_failed_holds_up_its_project_alone() {
        var round = circuits.begin("chat");
        round.ended(of(1), DOWN);
        round.ended(of(2), REFUSED);
        assertThat(round.isHeldUp(of(1))).isTrue();
        assertThat(round.isHeldUp(of(2))).isFalse();
    }

    @Test
    void a_group_of_several_projects_holds_up_all_and_is_held_up_by_each() {
        var failed = circuits.begin("chat");
        failed.ended(ofSeveral(1), DOWN);
        assertThat(failed.isHeldUp(of(2))).isTrue();

        var waiting = circuits.begin("pager");
        waiting.ended(of(1), DOWN);
        assertThat(waiting.isHeldUp(of(2))).isFalse();
        assertThat(waiting.isHeldUp(ofSeveral(3))).isTrue();
        assertThat(waiting.isHeldUp(of(2))).isTrue();
    }

    private static Dispatch of(long project) {
        return dispatch(project, false);
    }

    private static Dispatch ofSeveral(long first) {
        return dispatch(first, true);
    }

    private static Dispatch dispatch(long project, boolean several) {
        var id = new UUID(0, project);
        return new Dispatch(id, project, id, id, several, 0, null, List.of(), 0, 1, null, CHANNEL);
    }
}
