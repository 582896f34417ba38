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
import org.junit.jupiter.params.provider.ValueSource;

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

    /** kaspresso-1.6.1.aar as Maven Central has it, under a name of somebody else's. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "61CA629B9C5A67F103B4D8CF8E2E4EF407262379",
                "2b1385aafa9127fee5ac15088165d7eeeb61759bc97c7516a77f187bed0a6311"
            })
    void aKnownFileIsKnownByItsDigestWhateverItIsCalled(String digest) {
        var renamed = component("pkg:generic/ui-robot@1.0", new VendorField("hash", "/hashes/0/content", digest));
        assertThat(screener.match(renamed)).singleElement().satisfies(match -> {
            assertThat(match.party()).isEqualTo("kaspersky");
            assertThat(match.evidence().getFirst().how()).contains("digest");
            assertThat(match.evidence().getFirst().field()).isEqualTo("/components/0/hashes/0/content");
        });
    }

    private static Component component(String purl) {
        return component(purl, new VendorField("purl", "/purl", purl));
    }

    private static Component component(String purl, VendorField field) {
        return Component.newBuilder()
                .setPointer("/components/0")
                .setType("library")
                .setName("thing")
                .setPurl(purl)
                .setFields(List.of(field))
                .setPath(List.of("root", "thing"))
                .build();
    }
}
