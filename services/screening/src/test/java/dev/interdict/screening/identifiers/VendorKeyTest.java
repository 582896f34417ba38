package dev.interdict.screening.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.schemas.ingestion.Component;
import dev.interdict.schemas.ingestion.VendorField;
import dev.interdict.screening.Programmes;
import dev.interdict.screening.domain.matching.Matcher;
import dev.interdict.screening.domain.rescreening.Outcome;
import dev.interdict.screening.knownparties.KnownParties;
import dev.interdict.screening.wordlists.WordLists;
import java.util.List;
import org.junit.jupiter.api.Test;

class VendorKeyTest {

    private static final Matcher KASPERSKY = new Matcher(
            List.of(Programmes.bundled("us-bis-icts-kaspersky-2024")),
            List.of(),
            KnownParties.read(),
            WordLists.read());

    @Test
    void whatIsTheVendorsInEveryVersionAndPlaceIsOneKey() {
        var key = VendorKey.of(component(
                new VendorField("supplier", "/supplier/name", "Nordlicht AG"),
                new VendorField("purl", "/purl", "pkg:npm/%40nordlicht/core@1.0.0"),
                new VendorField("cpe", "/cpe", "cpe:2.3:a:nordlicht:core:1.0.0:*:*:*:*:*:*:*"),
                new VendorField("hash", "/hashes/0/content", "aa")));
        var later = VendorKey.of(component(
                new VendorField("purl", "/purl", "pkg:npm/%40nordlicht/core@2.0.0"),
                new VendorField("cpe", "/cpe", "cpe:2.3:a:nordlicht:core:2.0.0:*:*:*:*:*:*:*"),
                new VendorField("supplier", "/publisher", "Nordlicht AG"),
                new VendorField("hash", "/hashes/0/content", "bb")));
        var others = VendorKey.of(component(new VendorField("supplier", "/supplier/name", "Nordlicht GmbH")));
        assertThat(later.id()).isEqualTo(key.id());
        assertThat(later.content()).isEqualTo(key.content());
        assertThat(others.id()).isNotEqualTo(key.id());
    }

    @Test
    void aKeyMeetsWhatItsComponentsMeet() {
        var content = VendorKey.of(component(
                        new VendorField("supplier", "/supplier/name", "AO Kaspersky Lab"),
                        new VendorField("name", "/name", "Anti-Virus Engine"),
                        new VendorField("cpe", "/cpe", "cpe:2.3:a:kaspersky:antivirus_engine:1.0:*:*:*:*:*:*:*")))
                .content();
        var matches = KASPERSKY.match(Components.read(VendorKey.component(content)));
        assertThat(matches).hasSize(1);
        assertThat(matches.getFirst().score()).isGreaterThan(0.9);
        assertThat(matches.getFirst().evidence())
                .extracting(one -> one.value())
                .contains("AO Kaspersky Lab", "cpe:2.3:a:kaspersky:antivirus_engine:*:*:*:*:*:*:*:*");
        assertThat(Outcome.of(matches)).isNotNull().isEqualTo(Outcome.of(matches));
        assertThat(Outcome.of(List.of())).isNull();
    }

    @Test
    void aPartyTouchesWhatMeetsItInAnyFieldAndNothingElse() {
        var touches = new Touches(KASPERSKY);
        for (var round = 0; round < 2; round++) {
            assertThat(touches.touch(List.of(new VendorField("supplier", "/0", "Kaspersky Lab"))))
                    .isTrue();
            assertThat(touches.touch(List.of(new VendorField("supplier", "/0", "Kasperski Lab"))))
                    .isTrue();
            assertThat(touches.touch(List.of(new VendorField("url", "/0", "https://www.kaspersky.com/one/two"))))
                    .isTrue();
            assertThat(touches.touch(List.of(new VendorField("url", "/0", "https://github.com/KasperskyLab/hexa"))))
                    .isTrue();
            assertThat(touches.touch(List.of(new VendorField("purl", "/0", "pkg:maven/com.kaspersky.android/x"))))
                    .isTrue();
            assertThat(touches.touch(List.of(new VendorField("name", "/0", "Kaspersky Endpoint Security"))))
                    .isTrue();
            assertThat(touches.touch(List.of(
                            new VendorField("supplier", "/0", "Nordlicht AG"),
                            new VendorField("name", "/1", "Endpoint Security"),
                            new VendorField("url", "/2", "https://github.com/nordlicht/hexa"),
                            new VendorField("purl", "/3", "pkg:maven/org.nordlicht/core"))))
                    .isFalse();
        }
    }

    private static Component component(VendorField... fields) {
        return Component.newBuilder()
                .setPointer("/components/0")
                .setType("library")
                .setName("thing")
                .setFields(List.of(fields))
                .setPath(List.of("root", "thing"))
                .build();
    }
}
