package dev.interdict.ingestion.triggers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CallerTest {

    @Test
    void credentialsAreKnownByTheirHashAlone() {
        assertThat(Caller.of("abc", null))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Caller.of("abc", "Bearer other")).isEqualTo(Caller.of("abc", null));
        assertThat(Caller.of(null, "Bearer abc")).hasSize(64).isNotEqualTo(Caller.of("abc", null));
        assertThat(Caller.of(null, null)).isEmpty();
    }
}
