package dev.interdict.ingestion.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Utf8Test {

    @Test
    void countsBytes() {
        assertThat(Utf8.length("aж€😀")).isEqualTo(10);
    }

    @Test
    void cutsBetweenCharacters() {
        assertThat(Utf8.cut("aж€😀", 10)).isEqualTo("aж€😀");
        assertThat(Utf8.cut("aж€😀", 9)).isEqualTo("aж€");
        assertThat(Utf8.cut("aж€😀", 5)).isEqualTo("aж");
        assertThat(Utf8.cut("aж€😀", 2)).isEqualTo("a");
    }

    @Test
    void replacesWhatCannotBeStored() {
        assertThat(Utf8.storable("Hua\u0000wei \uD800 😀")).isEqualTo("Hua\uFFFDwei \uFFFD 😀");
        assertThat(Utf8.storable("Лаборатория")).isEqualTo("Лаборатория");
    }
}
