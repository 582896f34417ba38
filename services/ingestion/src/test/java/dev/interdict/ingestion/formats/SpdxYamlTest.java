package dev.interdict.ingestion.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.interdict.ingestion.domain.Component;
import dev.interdict.ingestion.domain.VendorField;
import dev.interdict.ingestion.spool.Held;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpdxYamlTest {

    @Test
    void packagesArriveWithEveryStringThatCanNameAVendor() {
        var read = read("""
                # a comment
                SPDXID: SPDXRef-DOCUMENT
                spdxVersion: "SPDX-2.3"
                name: image
                creationInfo: {creators: ["Organization: Somebody Else"]}
                documentDescribes: [SPDXRef-x]
                packages:
                - SPDXID: SPDXRef-x
                  name: x
                  versionInfo: 1.10
                  supplier: "Organization: Example Ltd. (sales@example.org)"
                  originator: 'Person: A. Author'
                  homepage: https://x.example
                  downloadLocation: NOASSERTION
                  copyrightText: |
                    (c) Example
                    and others
                  packageFileName: x.dll
                  attributionTexts:
                  - >-
                    Made by
                    Example
                  checksums:
                  - {algorithm: SHA1, checksumValue: "12"}
                  externalRefs:
                  - referenceCategory: PACKAGE-MANAGER
                    referenceType: purl
                    referenceLocator: pkg:npm/x@1
                  annotations:
                  - annotator: "Organization: Reader Inc."
                  hasFiles: [SPDXRef-f]
                - {SPDXID: SPDXRef-y, name: no}
                files:
                - {SPDXID: SPDXRef-f, fileName: ./lib/x.js}
                relationships:
                - {spdxElementId: SPDXRef-x, relationshipType: DEPENDS_ON, relatedSpdxElement: SPDXRef-y}
                """);

        assertThat(read.entries())
                .extracting(Component::pointer, Component::name, Component::version, Component::purl, Component::path)
                .containsExactly(
                        tuple("/creationInfo", "image", null, null, List.of("image")),
                        tuple("/packages/0", "x", "1.10", "pkg:npm/x@1", List.of("x")),
                        tuple("/packages/1", "no", null, null, List.of("x", "no")));
        assertThat(read.entries().get(1).fields())
                .extracting(VendorField::kind, VendorField::pointer, VendorField::value)
                .containsExactly(
                        tuple("name", "/name", "x"),
                        tuple("supplier", "/supplier", "Example Ltd."),
                        tuple("email", "/supplier", "sales@example.org"),
                        tuple("author", "/originator", "A. Author"),
                        tuple("url", "/homepage", "https://x.example"),
                        tuple("copyright", "/copyrightText", "(c) Example\nand others\n"),
                        tuple("artefact", "/packageFileName", "x.dll"),
                        tuple("copyright", "/attributionTexts/0", "Made by Example"),
                        tuple("hash", "/checksums/0/checksumValue", "SHA1:12"),
                        tuple("purl", "/externalRefs/0/referenceLocator", "pkg:npm/x@1"),
                        tuple("document.author", "/annotations/0/annotator", "Reader Inc."),
                        tuple("artefact", "/hasFiles/0", "./lib/x.js"));
        assertThat(read.document().mediaType()).isEqualTo("application/yaml");
        assertThat(read.document().format()).isEqualTo("SPDX");
        assertThat(read.document().specVersion()).isEqualTo("2.3");
        assertThat(read.document().warnings()).isEmpty();
    }

    @Test
    void scalarsAreTextsAsTheyStand() {
        var read = read("""
                ---
                spdxVersion: SPDX-2.3
                packages:
                - {name: 0x1F, versionInfo: 1_000, supplier: yes}
                - {name: ~, versionInfo: 2026-01-01, supplier: null, originator: true}
                - {name: !!str 007, versionInfo: .5e3}
                """);

        assertThat(read.entries())
                .extracting(Component::name, Component::version)
                .containsExactly(tuple("0x1F", "1_000"), tuple("", "2026-01-01"), tuple("007", ".5e3"));
        assertThat(read.entries().get(1).fields())
                .containsExactly(new VendorField("manufacturer", "/originator", "true"));
        assertThat(read.document().warnings()).containsExactly("/packages/1 has no name.");
    }

    @Test
    void aKeyThatStandsTwiceIsRefused() {
        var read =
                read("spdxVersion: SPDX-2.3\npackages:\n- {name: x, supplier: 'Person: A', supplier: 'Person: B'}\n");

        assertThat(read.problem()).isEqualTo("Readers would differ on what the document says.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "comment: [&a x, *a]",
                "comment: {<<: {supplier: x}}",
                "comment: !!java.net.URL [\"http://127.0.0.1:9/\"]",
                "comment: !local x",
                "? &k comment\n: *k"
            })
    void whatCouldMeanTwoThingsIsRefusedWhereverItStands(String line) {
        assertThat(read("spdxVersion: SPDX-2.3\nname: x\n" + line + "\npackages: []\n")
                        .problem())
                .matches("The document has (an alias \\(\\*\\)|a tag \\(!\\)|a merge key \\(<<\\)), at line [34], which"
                        + " is not read of YAML. Send it written out.");
    }

    @Test
    void whatIsMalformedIsToldWithItsPlace() {
        assertThat(read("spdxVersion: SPDX-2.3\npackages: [\n").problem())
                .isEqualTo("The document is not valid YAML, at line 2, column 12.");
        assertThat(read("spdxVersion: SPDX-2.3\n---\nspdxVersion: SPDX-2.3\n").problem())
                .isEqualTo("After the end of the document more follows, at line 3. Send one document only.");
        assertThat(read("kind: Pod\nmetadata: {name: x}\n").problem())
                .isEqualTo(
                        "The document is YAML, and not an SBOM: it has neither bomFormat nor spdxVersion at its root."
                                + " Send CycloneDX or SPDX.");
    }

    @Test
    void aTextWithoutEndIsRefusedBeforeItIsHeldWhole() {
        var long_ = "x".repeat(5 * 1024 * 1024);

        assertThat(read("spdxVersion: SPDX-2.3\ncomment: " + long_).problem())
                .isEqualTo("The document has a text of more than 4194304 bytes.");
    }

    @Test
    void whereTheBytesCannotBeHadThatIsTold() throws IOException {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                return read();
            }
        };
        var begun = new ByteArrayInputStream(("spdxVersion: SPDX-2.3\n#" + "x".repeat(20_000)).getBytes(UTF_8));
        try (var held = new Held()) {
            assertThatThrownBy(
                            () -> SbomReader.read(new SequenceInputStream(begun, broken), held.drafts(), entry -> {}))
                    .isInstanceOf(IOException.class)
                    .hasMessage("the disk is gone");
        }
    }

    private static Read read(String text) {
        return Read.of(text.getBytes(UTF_8));
    }
}
