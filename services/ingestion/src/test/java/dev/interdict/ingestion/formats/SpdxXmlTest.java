package dev.interdict.ingestion.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.interdict.ingestion.domain.Component;
import dev.interdict.ingestion.domain.VendorField;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpdxXmlTest {

    @Test
    void aDocumentIsReadAsItsJsonForm() {
        var read = Read.of("""
                <?xml version="1.0" encoding="UTF-8"?>
                <Document>
                  <SPDXID>SPDXRef-DOCUMENT</SPDXID>
                  <spdxVersion>SPDX-2.3</spdxVersion>
                  <creationInfo><creators>Tool: t-1</creators><creators>Organization: Somebody Else</creators></creationInfo>
                  <name>image</name>
                  <documentDescribes>SPDXRef-x</documentDescribes>
                  <packages>
                    <SPDXID>SPDXRef-x</SPDXID>
                    <name>x</name>
                    <versionInfo>1</versionInfo>
                    <supplier>Organization: Example Ltd.</supplier>
                    <attributionTexts>one</attributionTexts>
                    <attributionTexts>two</attributionTexts>
                    <checksums><algorithm>SHA1</algorithm><checksumValue>ab12</checksumValue></checksums>
                    <externalRefs>
                      <referenceCategory>PACKAGE-MANAGER</referenceCategory>
                      <referenceLocator>pkg:npm/x@1</referenceLocator>
                      <referenceType>purl</referenceType>
                    </externalRefs>
                    <annotations><annotator>Person: B. Reader</annotator></annotations>
                    <hasFiles>SPDXRef-f</hasFiles>
                  </packages>
                  <packages><SPDXID>SPDXRef-y</SPDXID><name>y</name></packages>
                  <files><SPDXID>SPDXRef-f</SPDXID><fileName>./lib/x.js</fileName></files>
                  <relationships>
                    <spdxElementId>SPDXRef-x</spdxElementId>
                    <relationshipType>DEPENDS_ON</relationshipType>
                    <relatedSpdxElement>SPDXRef-y</relatedSpdxElement>
                  </relationships>
                </Document>
                """.getBytes(UTF_8));

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
                        tuple("copyright", "/attributionTexts/0", "one"),
                        tuple("copyright", "/attributionTexts/1", "two"),
                        tuple("hash", "/checksums/0/checksumValue", "SHA1:ab12"),
                        tuple("purl", "/externalRefs/0/referenceLocator", "pkg:npm/x@1"),
                        tuple("document.author", "/annotations/0/annotator", "B. Reader"),
                        tuple("artefact", "/hasFiles/0", "./lib/x.js"));
        assertThat(read.document().mediaType()).isEqualTo("application/xml");
        assertThat(read.document().format()).isEqualTo("SPDX");
        assertThat(read.document().specVersion()).isEqualTo("2.3");
        assertThat(read.document().warnings()).isEmpty();
    }

    @Test
    void anotherDocumentIsRefused() {
        assertThat(Read.of("<Document><title>x</title></Document>".getBytes(UTF_8))
                        .problem())
                .isEqualTo("The document is XML, and not an SBOM: it has neither bomFormat nor spdxVersion at its root."
                        + " Send CycloneDX or SPDX.");
    }
}
