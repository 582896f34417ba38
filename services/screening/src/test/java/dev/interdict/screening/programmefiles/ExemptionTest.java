package dev.interdict.screening.programmefiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.screening.domain.programmes.Applies;
import dev.interdict.screening.domain.programmes.Closure;
import dev.interdict.screening.domain.programmes.ComponentScope;
import dev.interdict.screening.domain.programmes.PostureRules;
import dev.interdict.screening.domain.programmes.Profile;
import dev.interdict.screening.programmefiles.ProgrammeFiles.Reading;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A licence without a condition exempts; that it ends is not lost on those who wait for it. */
class ExemptionTest {

    private static final Instant DURING = Instant.parse("2019-06-01T00:00:00Z");

    @Test
    void aParagraphThatHoldsAgainAfterALicenceIsTold() {
        var text = Objects.requireNonNull(BundledProgrammes.texts().get("us-huawei-tgl"))
                .replaceAll("\n +condition: .*", "");
        assertThat(ProgrammeFiles.read(text, 1)).isInstanceOfSatisfying(Reading.Good.class, read -> {
            var during = PostureRules.posture(
                    read.programme(),
                    new Profile(Set.of("US"), Set.of("exporter")),
                    new ComponentScope(new Applies.Yes("covered"), Closure.Link.NAMED, Set.of("export-or-reexport-to")),
                    DURING,
                    DURING);
            assertThat(during.phases()).singleElement().satisfies(phase -> {
                assertThat(phase.posture()).isEqualTo("exempt");
                assertThat(phase.told()).isTrue();
            });
        });
    }
}
