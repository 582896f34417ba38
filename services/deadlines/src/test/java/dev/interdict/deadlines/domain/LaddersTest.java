package dev.interdict.deadlines.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class LaddersTest {

    private static final Ladders LADDERS = Ladders.of("owner:team-mail=14,2||5; kind:sanction=60|1|0; default=7|7|7;");

    @Test
    void anOwnersLadderGoesBeforeThatOfAKindAndBothBeforeTheUsualOne() {
        assertThat(LADDERS.of("sanction", "team-mail")).isEqualTo(new Rungs(List.of(14, 2), List.of(), 5));
        assertThat(LADDERS.of("sanction", "team-web")).isEqualTo(new Rungs(List.of(60), List.of(1), 0));
        assertThat(LADDERS.of("", null)).isEqualTo(new Rungs(List.of(7), List.of(7), 7));
        assertThat(Ladders.of("").of("sanction", "team-mail").text()).isEqualTo("90,30,7,1|1,7,30|30");
    }

    @Test
    void everyLadderThatFindingsOfAProgrammeMayClimbIsNamed() {
        assertThat(LADDERS.under("sanction")).extracting(Rungs::text).containsExactlyInAnyOrder("60|1|0", "14,2||5");
    }

    @Test
    void whatCannotBeReadIsNamed() {
        assertThatThrownBy(() -> Ladders.of("owner:a=1|1|1; team=1|1|1"))
                .hasMessage("\"team=1|1|1\" does not begin with owner:NAME=, kind:NAME= or default=");
        assertThatThrownBy(() -> Ladders.of("kind:x=1,7|1|1"))
                .hasMessage("\"kind:x=1,7|1|1\": days before fall, days after grow, and all are more than 0");
        assertThatThrownBy(() -> Ladders.of("owner:a"))
                .hasMessageContaining("a ladder is written as 90,30,7,1|1,7,30|30");
    }
}
