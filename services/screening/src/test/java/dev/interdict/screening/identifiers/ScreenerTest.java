package dev.interdict.screening.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.schemas.ingestion.Component;
import dev.interdict.schemas.ingestion.VendorField;
import dev.interdict.screening.Programmes;
import dev.interdict.screening.domain.matching.Match;
import dev.interdict.screening.domain.matching.Matcher;
import dev.interdict.screening.knownparties.KnownParties;
import dev.interdict.screening.wordlists.WordLists;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreenerTest {

    private final Screener screener = new Screener(
            new Matcher(List.of(Programmes.kaspersky()), List.of(), KnownParties.read(), WordLists.read()));

    @Test
    void whatNamedNobodyIsSilentAgainAndWhatNamedSomebodyIsFoundAgain() {
        for (var i = 0; i < 3; i++) {
            assertThat(screener.match(component("pkg:npm/left-pad@1." + i))).isEmpty();
            assertThat(screener.match(component("pkg:npm/%40kaspersky/hexa-ui@1." + i)))
                    .extracting(Match::party)
                    .containsExactly("kaspersky");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "pkg:npm/left-pad@1.3.0, pkg:npm/left-pad",
        "pkg:npm/left-pad, pkg:npm/left-pad",
        "pkg:npm/@kaspersky/hexa-ui, pkg:npm/@kaspersky/hexa-ui",
        "pkg:npm/%40kaspersky/hexa-ui@6, pkg:npm/%40kaspersky/hexa-ui",
        "pkg:oci/sdk@sha256:1?repository_url=a.b/c@d, pkg:oci/sdk?repository_url=a.b/c@d",
        "pkg:golang/a.b/c@v1#d, pkg:golang/a.b/c@v1#d",
    })
    void versionsOfAPurlHaveOneKey(String purl, String key) {
        assertThat(Screener.versionless(purl)).isEqualTo(key);
    }

    private static Component component(String purl) {
        return Component.newBuilder()
                .setPointer("/components/0")
                .setType("library")
                .setName("thing")
                .setPurl(purl)
                .setFields(List.of(new VendorField("purl", "/purl", purl)))
                .setPath(List.of("root", "thing"))
                .build();
    }
}
