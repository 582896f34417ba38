package dev.interdict.screening.domain.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.schemas.ingestion.VendorField;
import dev.interdict.screening.Programmes;
import dev.interdict.screening.domain.programmes.Applies;
import dev.interdict.screening.identifiers.Components;
import dev.interdict.screening.knownparties.KnownParties;
import dev.interdict.screening.wordlists.WordLists;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatcherTest {

    private final Matcher matcher =
            new Matcher(List.of(Programmes.kaspersky()), List.of(), KnownParties.read(), WordLists.read());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "supplier     | AO Kaspersky Lab                                             | 0.95",
                "supplier     | Organization: AO Kaspersky Lab (info@kaspersky.com)          | 0.995",
                "supplier     | KASPERSKY LAB                                                | 0.95",
                "publisher    | Kaspersky  Lab ,  Inc                                        | 0.95",
                "publisher    | Ｋａｓｐｅｒｓｋｙ                                               | 0.95",
                "publisher    | АО «Лаборатория Касперского»                                 | 0.95",
                "publisher    | カスペルスキー                                                 | 0.95",
                "author       | AO Kaspersky Lab                                             | 0.86",
                "cpe          | cpe:2.3:a:kaspersky_lab:kaspersky_anti-virus:6.0:*:*:*:*:*:*:* | 0.95",
                "cpe          | cpe:/a:kaspersky:total_security                              | 0.95",
                "purl         | pkg:npm/%40kaspersky/hexa-ui@6.198.2                         | 0.92",
                "purl         | pkg:maven/com.kaspersky.android-components/kaspresso@1.6.1   | 0.92",
                "purl         | pkg:golang/github.com/KasperskyLab/klogga@v1                 | 0.92",
                "group        | com.kaspersky.android-components                             | 0.88",
                "group        | @kaspersky                                                   | 0.88",
                "url          | https://github.com/KasperskyLab/Kaspresso                    | 0.86",
                "url          | git+https://github.com/KasperskyLab/uif.git                  | 0.86",
                "url          | git@github.com:KasperskyLab/uif.git                          | 0.86",
                "url          | https://support.kaspersky.com/x                              | 0.9",
                "email        | ivan@kaspersky.com                                           | 0.7",
                "copyright    | © 2025 AO Kaspersky Lab. All Rights Reserved.                | 0.9",
                "pedigree.supplier | AO Kaspersky Lab                                        | 0.9",
            })
    void eachStringThatNamesTheVendorIsEvidence(String kind, String value, double score) {
        assertThat(match(kind, value)).singleElement().satisfies(match -> {
            assertThat(match.score()).isEqualTo(score);
            assertThat(match.evidence().getFirst().value()).isEqualTo(value);
            assertThat(match.evidence().getFirst().field()).isEqualTo("/components/0/field");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "supplier  | Kasper Systems",
                "author    | Natalya Kaspersky",
                "name      | kaspersky-free-check",
                "name      | Kaspersky",
                "purl      | pkg:maven/com.kasperskyish/thing@1",
                "purl      | pkg:github/atrandem/poshpublic",
                "group     | com.kasperskyfan",
                "url       | https://notkaspersky.com/",
                "url       | https://kaspersky.com.example.org/",
                "url       | https://github.com/kasperskylabs-fan/x",
                "cpe       | cpe:2.3:a:kasper_skarhoj:x:1:*:*:*:*:*:*:*",
                "copyright | Copyright 2024 The Authors, tested with Kaspersky",
            })
    void whatOnlySharesAWordIsNone(String kind, String value) {
        assertThat(match(kind, value)).isEmpty();
    }

    @Test
    void familiesAreIndependentWitnessesAndOnlyTheStrongestOfEachCounts() {
        var matches = matcher.match(component(
                "kaspresso",
                field("purl", "pkg:maven/com.kaspersky.android-components/kaspresso@1.6.1"),
                field("group", "com.kaspersky.android-components"),
                field("url", "https://github.com/KasperskyLab/Kaspresso")));
        // 1 - (1 - .92) * (1 - .86)
        assertThat(matches)
                .singleElement()
                .satisfies(match -> assertThat(match.score()).isEqualTo(0.989));
    }

    @Test
    void aTestLibraryOfTheVendorIsForAPersonToJudge() {
        assertThat(match("purl", "pkg:maven/com.kaspersky.android-components/kaspresso@1.6.1"))
                .singleElement()
                .satisfies(match -> {
                    assertThat(match.band()).isEqualTo(Band.REVIEW);
                    assertThat(match.applies()).isInstanceOf(Applies.Review.class);
                });
    }

    @Test
    void anEngineUnderAnotherBrandIsSureEnoughToAct() {
        var matches = matcher.match(component(
                "MailShield Scan Engine",
                field("supplier", "Example Mail Systems GmbH"),
                field("cpe", "cpe:2.3:a:kaspersky:antivirus_engine:8.9.2.595:*:*:*:*:*:*:*"),
                field("purl", "pkg:generic/example-mail/mailshield-scan-engine@8.9.2.595")));
        assertThat(matches).singleElement().satisfies(match -> {
            assertThat(match.band()).isEqualTo(Band.ALERT);
            assertThat(match.applies()).isInstanceOf(Applies.Yes.class);
            assertThat(match.subject().key()).isEqualTo("pkg:generic/example-mail/mailshield-scan-engine");
        });
    }

    @Test
    void whatMayBeExemptIsForAPersonToJudge() {
        var matches = matcher.match(component(
                "Kaspersky Threat Intelligence Feeds",
                field("supplier", "AO Kaspersky Lab"),
                field("name", "Kaspersky Threat Intelligence Feeds")));
        assertThat(matches).singleElement().satisfies(match -> {
            assertThat(match.band()).isEqualTo(Band.REVIEW);
            assertThat(match.applies().because()).contains("may be exempt");
        });
    }

    private List<Match> match(String kind, String value) {
        return matcher.match(component("thing", field(kind, value)));
    }

    private static VendorField field(String kind, String value) {
        return new VendorField(kind, "/field", value);
    }

    private static Component component(String name, VendorField... fields) {
        var purl = Stream.of(fields)
                .filter(field -> field.getKind().equals("purl"))
                .map(VendorField::getValue)
                .findFirst()
                .orElse(null);
        return Components.read(dev.interdict.schemas.ingestion.Component.newBuilder()
                .setPointer("/components/0")
                .setType("library")
                .setName(name)
                .setPurl(purl)
                .setFields(List.of(fields))
                .setPath(List.of("root", name))
                .build());
    }
}
