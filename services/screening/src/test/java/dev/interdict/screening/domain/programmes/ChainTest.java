package dev.interdict.screening.domain.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.screening.Programmes;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Windows that prolong each other, told with the end of the last one. */
class ChainTest {

    private static final Programme TIKTOK = Programmes.bundled("us-pafaca-tiktok");

    @Test
    void theEndIsThatOfTheLastWindowThatFollowsWithoutAGap() {
        assertThat(because("2025-01-21T00:00:00Z", "2026-01-01T00:00:00Z"))
                .endsWith("Until 2026-01-23T00:00 America/New_York.");
        assertThat(because("2025-10-01T00:00:00Z", "2026-01-01T00:00:00Z"))
                .endsWith("Until 2026-01-23T00:00 America/New_York.");
    }

    @Test
    void itIsTheEndThatWasKnownThen() {
        assertThat(because("2025-01-21T00:00:00Z", "2025-01-21T00:00:00Z"))
                .endsWith("Until 2025-04-05T00:00 America/New_York.");
        assertThat(because("2025-09-20T00:00:00Z", "2025-09-20T00:00:00Z"))
                .endsWith("Until 2025-12-16T00:00 America/New_York.");
    }

    @Test
    void whatIsNotEnforcedIsToldWithItsParagraphAndWithTheOrder() {
        assertThat(because("2025-10-01T00:00:00Z", "2025-10-01T00:00:00Z"))
                .startsWith("Stores do not distribute")
                .contains("(Pub. L. 118-50, div. H), though not enforced: ", "(EO 14352)");
    }

    @Test
    void aRuleThatIsSuspendedSaysWhenItHoldsAgain() {
        var rule = PostureRules.posture(
                Programmes.bundled("us-bis-affiliates-rule"),
                new Profile(Set.of("US"), Set.of("exporter")),
                new ComponentScope(new Applies.Yes("covered"), Closure.Link.NAMED, Set.of("export-or-reexport-to")),
                Instant.parse("2026-01-01T00:00:00Z"),
                Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(rule.posture()).isEqualTo("upcoming");
        assertThat(rule.because()).contains("holds again from 2026-11-10T00:00 America/New_York unless");
    }

    @Test
    void aProgrammeWithoutPhasesIsPending() {
        var pending = PostureRules.posture(
                Programmes.kaspersky(),
                new Profile(Set.of(), Set.of()),
                ComponentScope.of(new Applies.Yes("covered")),
                Instant.parse("2024-10-01T00:00:00Z"),
                Instant.parse("2024-06-01T00:00:00Z"));
        assertThat(pending.posture()).isEqualTo("pending");
        assertThat(pending.because()).contains("15 CFR 7.109(a)");
        assertThat(pending.phases()).isEmpty();
    }

    private static String because(String at, String knownAt) {
        return PostureRules.posture(
                        TIKTOK,
                        new Profile(Set.of("US"), Set.of("app-store")),
                        ComponentScope.of(new Applies.Yes("covered")),
                        Instant.parse(at),
                        Instant.parse(knownAt))
                .because();
    }
}
