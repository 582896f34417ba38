package dev.interdict.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {

    @Test
    void noKeyStandsTwiceInARoundAndEachKeepsItsOrder() {
        assertThat(Rounds.of(List.of("a1", "b1", "a2", "c1", "a3", "b2"), event -> event.charAt(0), event -> event))
                .containsExactly(List.of("a1", "b1", "c1"), List.of("a2", "b2"), List.of("a3"));
    }

    @Test
    void whatBelongsTogetherStandsInOneRoundUnlessSomethingOfItsKeyCameBetween() {
        assertThat(Rounds.of(
                        List.of("a1x", "b1x", "a1y", "a2x", "b1y", "a1z", "a1w"),
                        event -> event.charAt(0),
                        event -> event.substring(0, 2)))
                .containsExactly(List.of("a1x", "b1x", "a1y", "b1y"), List.of("a2x"), List.of("a1z", "a1w"));
    }

    @Test
    void nothingHasNoRound() {
        assertThat(Rounds.of(List.<String>of(), event -> event, event -> event)).isEmpty();
    }
}
