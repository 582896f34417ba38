package dev.interdict.screening.domain.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.schemas.ingestion.VendorField;
import dev.interdict.screening.domain.watchlists.Entry;
import dev.interdict.screening.domain.watchlists.Entry.Kind;
import dev.interdict.screening.domain.watchlists.Watchlist;
import dev.interdict.screening.identifiers.Components;
import dev.interdict.screening.knownparties.KnownParties;
import dev.interdict.screening.wordlists.WordLists;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Entries of lists are met by the rules for names and identifiers; each row stands for a rule. */
class ListMatchingTest {

    private static final Watchlist ENTITIES = list(
            "EL",
            true,
            entry("1", Kind.UNKNOWN, "HUAWEI TECHNOLOGIES CO., LTD."),
            entry("2", Kind.UNKNOWN, "HANGZHOU HIKVISION DIGITAL TECHNOLOGY CO., LTD.", "HIKVISION"),
            entry(
                    "3",
                    Kind.UNKNOWN,
                    "TIANJIN PHYTIUM INFORMATION TECHNOLOGY",
                    "PHYTIUM",
                    "TIANJIN FEITENG INFORMATION TECHNOLOGY"),
            entry("4", Kind.UNKNOWN, "ZHEJIANG DAHUA TECHNOLOGY CO., LTD."),
            entry("5", Kind.UNKNOWN, "POSITIVE TECHNOLOGIES"),
            entry("6", Kind.UNKNOWN, "CHINA ELECTRONICS TECHNOLOGY GROUP CORPORATION", "CETC"),
            entry("7", Kind.UNKNOWN, "SUGON"),
            entry("8", Kind.UNKNOWN, "AO KASPERSKY LAB"));
    private static final Watchlist NATIONALS = list(
            "SDN",
            false,
            entry("21", Kind.ORGANISATION, "EMBEDI"),
            entry("22", Kind.ORGANISATION, "ZHONGWEI MARINE LOGISTICS GROUP LIMITED"),
            entry("23", Kind.PERSON, "Denis Vladimirovich Zenkin"),
            entry("24", Kind.PERSON, "Anton Ivanov"),
            entry("25", Kind.VESSEL, "ZORKALTSEVO"),
            entry("26", Kind.ORGANISATION, "ORION"));

    private final Matcher matcher =
            new Matcher(List.of(), List.of(ENTITIES, NATIONALS), KnownParties.read(), WordLists.read());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "supplier  | Huawei Technologies Co., Ltd.      | EL/1  | 0.95",
                "supplier  | Hua Wei Technologies               | EL/1  | 0.95",
                "supplier  | Technologies Huawei                | EL/1  | 0.931",
                "supplier  | Huawei Technologies Brazil         | EL/1  | 0.903",
                "supplier  | Hauwei                             | EL/1  | 0.884",
                "supplier  | Hikvisoin                          | EL/2  | 0.903",
                "supplier  | Phytium                            | EL/3  | 0.95",
                "supplier  | Feiteng                            | EL/3  | 0.741",
                "supplier  | 华为通信                             | EL/1  | 0.903",
                "supplier  | Dahua                              | EL/4  | 0.75",
                "supplier  | EZVIZ Inc.                         | EL/2  | 0.751",
                "supplier  | Positive Technology                | EL/5  | 0.712",
                "supplier  | CETC                               | EL/6  | 0.712",
                "supplier  | Embedi                             | SDN/21 | 0.95",
                "supplier  | Zhongwei Marine Logistics          | SDN/22 | 0.855",
                "author    | Denis Vladimirovich Zenkin         | SDN/23 | 0.7",
                "swid      | Kaspersky Endpoint Security        | EL/8  | 0.9",
                "name      | Kaspersky Endpoint Security        | EL/8  | 0.88",
                "name      | Kaspersky Anti-Virus 2021          | EL/8  | 0.88",
                "name      | Kaspersky Anti-Virus Uninstaller   | -     | 0",
                "name      | hikvision-viewer-pro               | -     | 0",
                "name      | hikvision-ivms                     | EL/2  | 0.7",
                "artefact  | lib/win/HCNetSDK.dll               | EL/2  | 0.9",
                "artefact  | com/kavsdk/antivirus/Antivirus.class | EL/8 | 0.9",
                "property  | CN=AO Kaspersky Lab, O=AO Kaspersky Lab, C=RU | EL/8 | 0.95",
                "purl      | pkg:npm/%40kaspersky/hexa-ui@1     | EL/8  | 0.75",
                "purl      | pkg:golang/github.com/huaweicloud/golangsdk@v1 | EL/1 | 0.92",
                "purl      | pkg:github/huaweicloud/golangsdk@v1 | EL/1 | 0.92",
                "purl      | pkg:oci/sdk@sha256:1?repository_url=github.com/huaweicloud | EL/1 | 0.92",
                "url       | https://products.s.kaspersky-labs.com/a/b.deb | EL/8 | 0.9",
                "email     | psirt@huawei.com                   | EL/1  | 0.9",
                "email     | ivan.petrov@huawei.com             | EL/1  | 0.7",
                "swid      | regid.2004-12.com.kaspersky.kes    | EL/8  | 0.9",
            })
    void isMet(String kind, String value, String met, double score) {
        var matches = matcher.match(component(field(kind, value)));
        if (met.equals("-")) {
            assertThat(matches).isEmpty();
        } else {
            assertThat(matches).singleElement().satisfies(match -> {
                assertThat(match.programme() + "/" + match.party()).isEqualTo(met);
                assertThat(match.score()).isEqualTo(score);
            });
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "supplier  | Huawen Media",
                "supplier  | Hawaii Software Lab",
                "supplier  | Sugoni S.p.A.",
                "supplier  | Hikvisionary Pictures",
                "supplier  | Dahua Restaurant Supply",
                "supplier  | Positive Technology Solutions Inc",
                "supplier  | Vision Digital Technology Ltd",
                "supplier  | Not affiliated with Huawei",
                "supplier  | Orion",
                "supplier  | Zhongwei",
                "supplier  | Zorkaltsevo",
                "author    | Huawei Zhang <zhang@univ.example>",
                "author    | Natalya Kaspersky",
                "author    | Anton Ivanov",
                "name      | huawei-router-exporter",
                "name      | kaspersky-free-check",
                "url       | https://gc.kis.v2.scr.kaspersky-labs.com/FD126C42/main.js",
                "email     | someone@163.com",
                "purl      | pkg:npm/node-hikvision-api@0.0.2",
            })
    void isNotMet(String kind, String value) {
        assertThat(matcher.match(component(field(kind, value)))).isEmpty();
    }

    @Test
    void whatAnotherVendorPublishesIsForAPersonToJudge() {
        var matches = matcher.match(component(
                field("supplier", "Huawei Technologies"), field("purl", "pkg:maven/com.microsoft.azure/thing@1")));
        assertThat(matches).singleElement().satisfies(match -> {
            assertThat(match.band()).isEqualTo(Band.REVIEW);
            assertThat(match.score()).isEqualTo(0.75);
            assertThat(match.evidence().getLast().how()).isEqualTo("published by another vendor");
            assertThat(match.evidence().getLast().weight()).isEqualTo(-0.2);
        });
    }

    @Test
    void aProductsNameIsNoEvidenceWhereAnotherVendorIsDeclared() {
        assertThat(matcher.match(component(field("supplier", "Cisco Systems"), field("name", "hikvision-ivms"))))
                .isEmpty();
    }

    @Test
    void aMatchExplainsItself() {
        var match = matcher.match(component(field("supplier", "Organization: ＨＵＡＷＥＩ Technologies Co., Ltd.")))
                .getFirst();
        assertThat(match.evidence())
                .containsExactly(new Evidence(
                        "/components/0/field",
                        "Organization: ＨＵＡＷＥＩ Technologies Co., Ltd.",
                        "HUAWEI TECHNOLOGIES CO., LTD.",
                        "name, equal, after: role, compatibility form, legal form",
                        0.95,
                        Evidence.Family.DECLARED,
                        "EL",
                        "hash-of-EL"));
    }

    @Test
    void whatIsKnownToBeSoldUnderAnotherBrandIsForAPersonToJudge() {
        var matches = matcher.match(
                component(field("supplier", "Juniper Networks, Inc."), field("name", "Junos full antivirus")));
        assertThat(matches).singleElement().satisfies(match -> {
            assertThat(match.party()).isEqualTo("8");
            assertThat(match.band()).isEqualTo(Band.REVIEW);
            assertThat(match.evidence().getFirst().how())
                    .isEqualTo("known rebranding: full antivirus of SRX and J Series, Junos 9.5 to 18.3,"
                            + " 2009 to 2018 (OEM)");
        });
    }

    private static Watchlist list(String code, boolean ict, Entry... entries) {
        return new Watchlist(code, code, "hash-of-" + code, null, ict, List.of(entries));
    }

    private static Entry entry(String id, Kind kind, String name, String... names) {
        return new Entry(id, kind, name, List.of(names), List.of(), List.of(), List.of(), List.of());
    }

    private static VendorField field(String kind, String value) {
        return new VendorField(kind, "/" + (kind.equals("supplier") ? "field" : kind), value);
    }

    private static Component component(VendorField... fields) {
        return Components.read(dev.interdict.schemas.ingestion.Component.newBuilder()
                .setPointer("/components/0")
                .setType("library")
                .setName("thing")
                .setFields(Stream.of(fields).toList())
                .setPath(List.of("root", "thing"))
                .build());
    }
}
