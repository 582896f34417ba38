package dev.interdict.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {

    @Test
    void noKeyStandsTwiceInARoundAndEachKeepsItsOrder() {
        assertThat(Rounds.of(List.of("a1", "b1", "a2", "c1", "a3", "b2"), event -> event.charAt(0)))
                .containsExactly(List.of("a1", "b1", "c1"), List.of("a2", "b2"), List.of("a3"));
    }

    @Test
    void nothingHasNoRound() {
        assertThat(Rounds.of(List.<String>of(), event -> event)).isEmpty();
    }
}
