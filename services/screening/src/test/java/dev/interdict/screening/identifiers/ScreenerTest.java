package dev.interdict.screening.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.schemas.ingestion.Component;
import dev.interdict.schemas.ingestion.VendorField;
import dev.interdict.screening.Programmes;
import dev.interdict.screening.domain.matching.Match;
import dev.interdict.screening.domain.matching.Matcher;
import dev.interdict.screening.domain.parties.KnownParty.Rebranding;
import dev.interdict.screening.knownparties.KnownParties;
import dev.interdict.screening.wordlists.WordLists;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScreenerTest {

    private final Matcher matcher =
            new Matcher(List.of(Programmes.kaspersky()), List.of(), KnownParties.read(), WordLists.read());
    private final Screener screener = new Screener(matcher);

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

    /** Also what only a supplier and a product's name say together, and however often a field was silent before. */
    @Test
    void whatIsRememberedChangesNoMatch() {
        var values = Map.of(
                "supplier", suppliers(),
                "name", products(),
                "publisher", List.of("AO Kaspersky Lab", "The Go Authors", "Kaspersky Street Bakery", "NumFOCUS"),
                "group", List.of("com.kaspersky.android", "org.apache.commons", "@kaspersky", "io.netty"),
                "url", List.of("https://kaspersky.com/sdk", "https://github.com/KasperskyLab/klara", "https://a.org"),
                "cpe", List.of("cpe:2.3:a:kaspersky:antivirus:1:*:*:*:*:*:*:*", "cpe:2.3:a:gnu:tar:1:*:*:*:*:*:*:*"),
                "copyright", List.of("(c) 2020 AO Kaspersky Lab", "Copyright 2019 MUI SAS"));
        var random = new Random(20240620);
        var found = 0;
        for (var i = 0; i < 3_000; i++) {
            var fields = values.entrySet().stream()
                    .filter(one -> random.nextInt(3) == 0)
                    .map(one -> new VendorField(
                            one.getKey(),
                            "/" + one.getKey(),
                            one.getValue().get(random.nextInt(one.getValue().size()))))
                    .toList();
            var component = component("pkg:generic/thing@1", fields);
            var matches = matcher.match(Components.read(component));
            assertThat(screener.match(component)).as("%s", fields).isEqualTo(matches);
            found += matches.size();
        }
        assertThat(found).isGreaterThan(1_000);
    }

    private static List<String> suppliers() {
        return Stream.concat(
                        Stream.of("The Apache Software Foundation", "Microsoft Corporation", "Steve Francia"),
                        rebrandings().map(Rebranding::by))
                .toList();
    }

    private static List<String> products() {
        return Stream.concat(
                        Stream.of("Content Scan Engine", "left-pad", "Kaspersky Anti-Virus SDK", "Kas'persky Engine"),
                        rebrandings().flatMap(one -> one.products().stream()))
                .toList();
    }

    private static Stream<Rebranding> rebrandings() {
        return KnownParties.read().stream().flatMap(party -> party.rebrandings().stream());
    }

    private static Component component(String purl) {
        return component(purl, new VendorField("purl", "/purl", purl));
    }

    private static Component component(String purl, VendorField field) {
        return component(purl, List.of(field));
    }

    private static Component component(String purl, List<VendorField> fields) {
        return Component.newBuilder()
                .setPointer("/components/0")
                .setType("library")
                .setName("thing")
                .setPurl(purl)
                .setFields(fields)
                .setPath(List.of("root", "thing"))
                .build();
    }
}
