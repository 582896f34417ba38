package dev.interdict.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Ids in order, and ids of facts. */
class IdsTest {

    @Test
    void aNewOneIsGreaterThanThoseBefore() {
        assertThat(Stream.generate(Ids::next).limit(10_000).map(UUID::toString))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void aNewOneIsOfVersion7() {
        assertThat(Ids.next().version()).isEqualTo(7);
        assertThat(Ids.next().variant()).isEqualTo(2);
    }

    @Test
    void aFactHasOneIdForEver() {
        assertThat(Ids.of("project", "T-30d")).isEqualTo(UUID.fromString("3532f246-9919-5e29-8670-2033c57836f5"));
    }

    @Test
    void aFactsPartsAreToldApart() {
        assertThat(Ids.of("ab", "c")).isNotEqualTo(Ids.of("a", "bc"));
        assertThat(Ids.of("ab", "c")).isNotEqualTo(Ids.of("c", "ab"));
        assertThat(Ids.of("ab")).isNotEqualTo(Ids.of("ab", ""));
    }
}
