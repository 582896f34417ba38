package dev.interdict.ingestion.formats;

import static dev.interdict.ingestion.ProtobufBytes.message;
import static dev.interdict.ingestion.ProtobufBytes.number;
import static dev.interdict.ingestion.ProtobufBytes.text;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.interdict.ingestion.domain.Component;
import dev.interdict.ingestion.domain.VendorField;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProtobufTest {

    private static final byte[] VERSION = text(1, "1.6");

    @Test
    void itIsReadAsTheJsonFormOfTheSameDocument() {
        var component = message(
                5,
                number(1, 3),
                text(3, "a"),
                message(4, text(1, "Supplier"), text(2, "https://s.example"), message(3, text(2, "s@s.example"))),
                text(8, "x"),
                text(9, "1"),
                message(12, number(1, 3), text(2, "ab12")),
                message(13, message(1, text(2, "Own"), message(6, message(2, message(1, text(1, "Licensor")))))),
                text(16, "pkg:npm/x@1"),
                message(19, message(1, text(8, "anc"), message(4, text(1, "Forefather")))),
                message(20, number(1, 5), text(2, "https://x.example")),
                message(21, text(3, "b"), text(8, "part")),
                message(22, text(1, "vendor"), text(2, "Property")),
                message(23, message(2, text(1, "(c) Found")), message(3, number(1, 4), text(5, "pkg:npm/concluded"))));
        var read = Read.of(message(
                0,
                VERSION,
                message(4, message(2, text(1, "Toolmaker")), message(4, text(3, "r"), text(8, "app"))),
                component,
                message(5, text(3, "c"), text(8, "y")),
                message(6, message(2, text(1, "Cloud")), text(4, "svc"), text(7, "https://e.example")),
                message(8, text(1, "r"), message(2, text(1, "c"))),
                message(8, text(1, "c"), message(2, text(1, "b")))));

        assertThat(read.document().components()).isEqualTo(3);
        assertThat(read.document().warnings()).isEmpty();
        assertThat(read.document().mediaType()).isEqualTo("application/x.vnd.cyclonedx+protobuf; version=1.6");
        assertThat(read.entries())
                .extracting(Component::pointer, Component::path)
                .containsExactlyInAnyOrder(
                        tuple("/metadata", List.of("app")),
                        tuple("/metadata/component", List.of("app")),
                        tuple("/components/0", List.of("app", "x")),
                        tuple("/components/0/components/0", List.of("app", "y", "part")),
                        tuple("/components/1", List.of("app", "y")),
                        tuple("/services/0", List.of("app", "svc")));
        var first = read.entries().stream()
                .filter(entry -> entry.pointer().equals("/components/0"))
                .findFirst()
                .orElseThrow();
        assertThat(first)
                .extracting(Component::type, Component::name, Component::version, Component::purl)
                .containsExactly("library", "x", "1", "pkg:npm/x@1");
        assertThat(first.fields())
                .extracting(VendorField::kind, VendorField::pointer, VendorField::value)
                .containsExactly(
                        tuple("supplier", "/supplier/name", "Supplier"),
                        tuple("url", "/supplier/url/0", "https://s.example"),
                        tuple("email", "/supplier/contact/0/email", "s@s.example"),
                        tuple("name", "/name", "x"),
                        tuple("hash", "/hashes/0", "SHA-256:ab12"),
                        tuple("licence-owner", "/licenses/0/license/name", "Own"),
                        tuple("licence-owner", "/licenses/0/license/licensing/licensor/organization/name", "Licensor"),
                        tuple("purl", "/purl", "pkg:npm/x@1"),
                        tuple("pedigree.name", "/pedigree/ancestors/0/name", "anc"),
                        tuple("pedigree.supplier", "/pedigree/ancestors/0/supplier/name", "Forefather"),
                        tuple("url", "/externalReferences/0/url", "https://x.example"),
                        tuple("property", "/properties/0", "vendor=Property"),
                        tuple("copyright", "/evidence/0/copyright/0/text", "(c) Found"),
                        tuple("purl", "/evidence/0/identity/0/concludedValue", "pkg:npm/concluded"));
    }

    @Test
    void fieldsMayStandInAnyOrderAndUnknownOnesArePassedOver() {
        var read = Read.of(message(
                0, message(5, text(8, "x"), text(4000, "unknown")), number(2, 1), text(4000, "unknown"), VERSION));

        assertThat(read.document().components()).isEqualTo(1);
        assertThat(read.document().specVersion()).isEqualTo("1.6");
    }

    @Test
    void theVersionMayBeMissing() {
        var read = Read.of(message(5, text(8, "x")));

        assertThat(read.document().components()).isEqualTo(1);
        assertThat(read.document().warnings())
                .containsExactly("The document does not say its specVersion; it was read as 1.7.");
    }

    @Test
    void documentsThatWerePutTogetherAreReadTogether() {
        var one = message(0, VERSION, message(5, text(8, "x")));
        var read = Read.of(message(0, one, one));

        assertThat(read.document().components()).isEqualTo(2);
        assertThat(read.document().warnings())
                .containsExactly(
                        "A key stands twice in the document's root, and both values were read: specVersion.",
                        "A key stands twice in the document's root, and both values were read: components.");
    }

    @Test
    void whatIsDamagedIsRefused() {
        var whole = message(0, VERSION, message(5, text(8, "x"), message(4, text(1, "Supplier"))));
        for (var length = VERSION.length + 1; length < whole.length; length++) {
            assertThat(Read.of(Arrays.copyOf(whole, length)).problem())
                    .isEqualTo("The document is not valid protobuf: it ends too early, or was damaged on its way.");
        }
        assertThat(Read.of(message(0, VERSION, new byte[] {0x2A, -1, -1, -1, -1, 7, 'a'}))
                        .problem())
                .isEqualTo("The document is not valid protobuf: it ends too early, or was damaged on its way.");
    }

    @Test
    void whatIsNoCycloneDxIsRefused() {
        assertThat(Read.of(message(0, text(1, "9.9"), message(5, text(8, "x")))).problem())
                .isEqualTo("The document's specVersion is not one of CycloneDX's. Versions 1.0 to 1.7 are read.");
        assertThat(Read.of("Just a text, and then some more of it.".getBytes(US_ASCII))
                        .problem())
                .isEqualTo("The document is neither JSON nor XML, YAML or tag-value. Send CycloneDX or SPDX.");
        assertThat(Read.of(message(0, text(1, "hello"), text(2, "world"))).problem())
                .isEqualTo("The document is neither JSON nor XML, YAML or tag-value. Send CycloneDX or SPDX.");
    }

    @Test
    void nestingIsBounded() {
        var nested = text(8, "x");
        for (var i = 0; i < 120; i++) {
            nested = message(21, text(8, "x"), nested);
        }
        assertThat(Read.of(message(0, VERSION, message(5, nested))).problem())
                .startsWith("The document is nested deeper than 200 levels");
    }
}
