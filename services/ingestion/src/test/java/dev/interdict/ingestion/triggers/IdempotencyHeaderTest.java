package dev.interdict.ingestion.triggers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interdict.platform.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyHeaderTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "\"8e03978e-40d5\", 8e03978e-40d5",
                "8e03978e-40d5, 8e03978e-40d5",
                "`\"a, b\"`, `a, b`",
                "\"say \\\"so\\\"\", say \"so\"",
                "\"back\\\\slash\", back\\slash",
            })
    void aKeyIsReadWithAndWithoutQuotes(String header, String key) {
        assertThat(IdempotencyHeader.read(header)).isEqualTo(key);
    }

    @Test
    void aRequestMayHaveNone() {
        assertThat(IdempotencyHeader.read(null)).isNull();
    }

    @Test
    void aKeyHas255CharactersAtMost() {
        assertThat(IdempotencyHeader.read("k".repeat(255))).hasSize(255);
        assertThatThrownBy(() -> IdempotencyHeader.read("k".repeat(256))).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\"\"", "\"open", "open\"", "a b", "a,b", "\"a\", \"b\"", "\"a\";b", "\"\\x\"", "ü"})
    void whatIsNoTextIsRefused(String header) {
        assertThatThrownBy(() -> IdempotencyHeader.read(header))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Idempotency-Key");
    }
}
