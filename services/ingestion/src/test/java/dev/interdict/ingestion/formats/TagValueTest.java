package dev.interdict.ingestion.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.interdict.ingestion.domain.Component;
import dev.interdict.ingestion.domain.VendorField;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TagValueTest {

    @Test
    void packagesArriveWithEveryStringThatCanNameAVendor() {
        var read = read("""
                # a comment: with a colon
                SPDXVersion: SPDX-2.3
                DocumentName: image
                Creator: Tool: t-1
                Creator: Organization: Somebody Else
                Relationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-x

                PackageName: x
                SPDXID: SPDXRef-x
                PackageVersion: 1
                PackageSupplier: Organization: Example Ltd. (sales@example.org)
                PackageOriginator: NOASSERTION
                PackageHomePage: https://x.example
                PackageCopyrightText: <text>(c) Example
                and others</text>
                PackageDescription: <text>PackageName: not one</text>
                PackageAttributionText: Made by Example
                PackageChecksum: SHA1: ab12
                ExternalRef: PACKAGE-MANAGER purl pkg:npm/x@1
                ExternalRef: SECURITY cpe23Type cpe:2.3:a:example:x:1:*:*:*:*:*:*:*
                FileName: ./lib/x.js
                SPDXID: SPDXRef-File-1
                FileCopyrightText: <text>not the package's</text>
                SnippetSPDXID: SPDXRef-Snippet-1
                PackageName: y
                SPDXID: SPDXRef-y
                Relationship: SPDXRef-x DEPENDS_ON SPDXRef-y
                Relationship: SPDXRef-Snippet-1 OTHER SPDXRef-File-1
                Annotator: Organization: Reader Inc.
                AnnotationDate: 2026-01-01T00:00:00Z
                SPDXREF: SPDXRef-x
                Annotator: Tool: t-2
                SPDXREF: SPDXRef-y
                """);

        assertThat(read.entries())
                .extracting(Component::pointer, Component::name, Component::version, Component::purl, Component::path)
                .containsExactly(
                        tuple("/creationInfo", "image", null, null, List.of("image")),
                        tuple("/packages/0", "x", "1", "pkg:npm/x@1", List.of("x")),
                        tuple("/packages/1", "y", null, null, List.of("x", "y")));
        assertThat(read.entries().getFirst().fields())
                .containsExactly(
                        new VendorField("document.name", "/creators/0", "t-1"),
                        new VendorField("document.author", "/creators/1", "Somebody Else"));
        assertThat(read.entries().get(1).fields())
                .extracting(VendorField::kind, VendorField::pointer, VendorField::value)
                .containsExactly(
                        tuple("name", "/name", "x"),
                        tuple("supplier", "/supplier", "Example Ltd."),
                        tuple("email", "/supplier", "sales@example.org"),
                        tuple("url", "/homepage", "https://x.example"),
                        tuple("copyright", "/copyrightText", "(c) Example\nand others"),
                        tuple("copyright", "/attributionTexts/0", "Made by Example"),
                        tuple("hash", "/checksums/0", "SHA1:ab12"),
                        tuple("purl", "/externalRefs/0/referenceLocator", "pkg:npm/x@1"),
                        tuple("cpe", "/externalRefs/1/referenceLocator", "cpe:2.3:a:example:x:1:*:*:*:*:*:*:*"),
                        tuple("document.author", "/annotations", "Reader Inc."),
                        tuple("artefact", "/hasFiles/0", "./lib/x.js"));
        assertThat(read.entries().get(2).fields())
                .containsExactly(
                        new VendorField("name", "/name", "y"), new VendorField("document.name", "/annotations", "t-2"));
        assertThat(read.document().format()).isEqualTo("SPDX");
        assertThat(read.document().mediaType()).isEqualTo("text/spdx; version=2.3");
        assertThat(read.document().components()).isEqualTo(2);
        assertThat(read.document().warnings()).isEmpty();
    }

    @Test
    void linesMayEndAsOnWindowsAndBeginWithAMark() {
        var read = read("\uFEFFSPDXVersion: SPDX-2.2\r\nPackageName: x\r\nPackageVersion: 1\r\n");

        assertThat(read.document().specVersion()).isEqualTo("2.2");
        assertThat(read.entries().getFirst().version()).isEqualTo("1");
    }

    @Test
    void aLineThatBeginsWithNoTagIsTold() {
        var read =
                read("SPDXVersion: SPDX-2.3\nPackageName: x\nSupplier: Example\nVendor: Example\nPackageComment: y\n");

        assertThat(read.document().warnings())
                .containsExactly("A line does not begin with a tag of SPDX, at line 3; it was not read.");
    }

    @Test
    void whatIsMalformedIsToldWithItsLine() {
        assertThat(read("SPDXVersion: SPDX-2.3\nPackageComment: <text>open\n").problem())
                .isEqualTo("The text that begins at line 2 has no end: </text> is missing.");
        assertThat(Read.of("SPDXVersion: SPDX-2.3\nPackageName: \u00fc".getBytes(StandardCharsets.ISO_8859_1))
                        .problem())
                .isEqualTo("The document has bytes that are not UTF-8, at line 1 or after it.");
        assertThat(read("SPDXVersion: SPDX-1.2\nPackageName: x").problem())
                .isEqualTo("The document's spdxVersion is not one that is read. SPDX 2.2 and 2.3 are.");
    }

    private static Read read(String text) {
        return Read.of(text.getBytes(UTF_8));
    }
}
