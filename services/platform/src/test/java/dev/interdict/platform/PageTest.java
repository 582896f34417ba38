package dev.interdict.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages and their cursors. */
class PageTest {

    @Test
    void theLastPageHasNoNext() {
        assertThat(Page.of(List.of("a", "b"), 2, item -> item)).isEqualTo(new Page<>(List.of("a", "b"), null));
        assertThat(Page.of(List.<String>of(), 2, item -> item)).isEqualTo(new Page<>(List.of(), null));
    }

    @Test
    void theCursorSaysWhereTheLastItemStands() {
        var page = Page.of(List.of("a", "b", "c"), 2, item -> "2024-09-29T04:00:00Z|" + item);
        assertThat(page.items()).containsExactly("a", "b");
        assertThat(Page.position(page.next())).isEqualTo("2024-09-29T04:00:00Z|b");
    }

    @Test
    void theCursorCanStandInAnAddress() {
        assertThat(Page.of(List.of("ü?&/ 🛰", "c"), 1, item -> item).next()).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @CsvSource({", 100", "0, 1", "-5, 1", "1, 1", "1000, 1000", "1001, 1000"})
    void theLimitStaysWithinBounds(Integer asked, int limit) {
        assertThat(Page.limit(asked)).isEqualTo(limit);
    }

    @Test
    void withoutCursorItIsTheBeginning() {
        assertThat(Page.position(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "not ours!", "YQ=a"})
    void aForeignCursorIsRefused(String cursor) {
        assertThatThrownBy(() -> Page.position(cursor))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("cursor");
    }
}
