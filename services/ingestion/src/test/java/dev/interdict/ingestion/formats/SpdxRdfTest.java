package dev.interdict.ingestion.formats;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.interdict.ingestion.domain.Component;
import dev.interdict.ingestion.domain.VendorField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpdxRdfTest {

    @Test
    void packagesArriveWithEveryStringThatCanNameAVendor() {
        var read = read("""
                <spdx:SpdxDocument rdf:about="https://d.example/#SPDXRef-DOCUMENT">
                  <spdx:specVersion>SPDX-2.3</spdx:specVersion>
                  <spdx:name>image</spdx:name>
                  <spdx:creationInfo><spdx:CreationInfo>
                    <spdx:creator>Tool: t-1</spdx:creator><spdx:creator>Organization: Somebody Else</spdx:creator>
                  </spdx:CreationInfo></spdx:creationInfo>
                  <spdx:relationship><spdx:Relationship>
                    <spdx:relationshipType rdf:resource="http://spdx.org/rdf/terms#relationshipType_describes"/>
                    <spdx:relatedSpdxElement>
                      <spdx:Package rdf:about="https://d.example/#SPDXRef-x">
                        <spdx:name>x</spdx:name>
                        <spdx:versionInfo>1</spdx:versionInfo>
                        <spdx:supplier>Organization: Example Ltd. (sales@example.org)</spdx:supplier>
                        <spdx:originator rdf:resource="http://spdx.org/rdf/terms#noassertion"/>
                        <doap:homepage>https://x.example</doap:homepage>
                        <spdx:downloadLocation rdf:resource="http://spdx.org/rdf/terms#none"/>
                        <spdx:copyrightText>(c) <![CDATA[Example]]> &amp; others</spdx:copyrightText>
                        <spdx:packageFileName>x.dll</spdx:packageFileName>
                        <spdx:primaryPackagePurpose rdf:resource="http://spdx.org/rdf/terms#purpose_library"/>
                        <spdx:attributionText>Made by Example</spdx:attributionText>
                        <spdx:checksum><spdx:Checksum>
                          <spdx:checksumValue>ab12</spdx:checksumValue>
                          <spdx:algorithm rdf:resource="http://spdx.org/rdf/terms#checksumAlgorithm_sha256"/>
                        </spdx:Checksum></spdx:checksum>
                        <spdx:externalRef><spdx:ExternalRef>
                          <spdx:referenceLocator>pkg:npm/x@1</spdx:referenceLocator>
                          <spdx:referenceType rdf:resource="http://spdx.org/rdf/references/purl"/>
                        </spdx:ExternalRef></spdx:externalRef>
                        <spdx:externalRef><spdx:ExternalRef spdx:referenceLocator="cpe:/a:example:x:1">
                          <spdx:referenceType rdf:resource="http://spdx.org/rdf/references/cpe22Type"/>
                        </spdx:ExternalRef></spdx:externalRef>
                        <spdx:annotation><spdx:Annotation>
                          <spdx:annotator>Organization: Reader Inc.</spdx:annotator>
                        </spdx:Annotation></spdx:annotation>
                        <spdx:hasFile><spdx:File rdf:about="https://d.example/#SPDXRef-f">
                          <spdx:fileName>./lib/x.js</spdx:fileName>
                          <spdx:copyrightText>not the package's</spdx:copyrightText>
                        </spdx:File></spdx:hasFile>
                      </spdx:Package>
                    </spdx:relatedSpdxElement>
                  </spdx:Relationship></spdx:relationship>
                </spdx:SpdxDocument>
                """);

        assertThat(read.entries())
                .extracting(
                        Component::pointer,
                        Component::type,
                        Component::name,
                        Component::version,
                        Component::purl,
                        Component::path)
                .containsExactly(
                        tuple("/creationInfo", "metadata", "image", null, null, List.of("image")),
                        tuple("/packages/0", "library", "x", "1", "pkg:npm/x@1", List.of("x")));
        assertThat(read.entries().getFirst().fields())
                .containsExactly(
                        new VendorField("document.name", "/creators", "t-1"),
                        new VendorField("document.author", "/creators", "Somebody Else"));
        assertThat(read.entries().get(1).fields())
                .extracting(VendorField::kind, VendorField::pointer, VendorField::value)
                .containsExactlyInAnyOrder(
                        tuple("name", "/name", "x"),
                        tuple("supplier", "/supplier", "Example Ltd."),
                        tuple("email", "/supplier", "sales@example.org"),
                        tuple("url", "/homepage", "https://x.example"),
                        tuple("copyright", "/copyrightText", "(c) Example & others"),
                        tuple("artefact", "/packageFileName", "x.dll"),
                        tuple("copyright", "/attributionTexts", "Made by Example"),
                        tuple("hash", "/checksums", "SHA256:ab12"),
                        tuple("purl", "/externalRefs", "pkg:npm/x@1"),
                        tuple("cpe", "/externalRefs", "cpe:/a:example:x:1"),
                        tuple("document.author", "/annotations", "Reader Inc."),
                        tuple("artefact", "/hasFiles/0", "./lib/x.js"));
        assertThat(read.document().format()).isEqualTo("SPDX");
        assertThat(read.document().specVersion()).isEqualTo("2.3");
        assertThat(read.document().mediaType()).isEqualTo("application/rdf+xml");
        assertThat(read.document().components()).isEqualTo(1);
        assertThat(read.document().warnings()).isEmpty();
    }

    /** The same facts in another form: each resource by itself, named by reference, before or after it is described. */
    @Test
    void resourcesMayStandApartAndInAnyOrder() {
        var read = read("""
                <rdf:Description rdf:nodeID="r1">
                  <spdx:relatedSpdxElement rdf:resource="#SPDXRef-y"/>
                  <spdx:relationshipType rdf:resource="http://spdx.org/rdf/terms#relationshipType_dependsOn"/>
                  <rdf:type rdf:resource="http://spdx.org/rdf/terms#Relationship"/>
                </rdf:Description>
                <spdx:Package rdf:ID="SPDXRef-y"><spdx:name>y</spdx:name></spdx:Package>
                <rdf:Description rdf:about="#SPDXRef-x">
                  <rdf:type rdf:resource="http://spdx.org/rdf/terms#Package"/>
                  <spdx:name>x</spdx:name>
                  <spdx:externalRef rdf:nodeID="e1"/>
                  <spdx:checksum rdf:parseType="Resource">
                    <rdf:type rdf:resource="http://spdx.org/rdf/terms#Checksum"/>
                    <spdx:checksumValue>ab12</spdx:checksumValue>
                    <spdx:algorithm rdf:resource="http://spdx.org/rdf/terms#checksumAlgorithm_sha3_256"/>
                  </spdx:checksum>
                  <spdx:relationship rdf:nodeID="r1"/>
                  <spdx:hasFile rdf:resource="#SPDXRef-f"/>
                </rdf:Description>
                <spdx:Package rdf:about="#SPDXRef-x"/>
                <spdx:ExternalRef rdf:nodeID="e1">
                  <spdx:referenceType rdf:resource="http://spdx.org/rdf/references/purl"/>
                  <spdx:referenceLocator>pkg:npm/x@1</spdx:referenceLocator>
                </spdx:ExternalRef>
                <spdx:File rdf:about="#SPDXRef-f" spdx:fileName="x.sys"/>
                <spdx:SpdxDocument rdf:about="#SPDXRef-DOCUMENT">
                  <spdx:specVersion>SPDX-2.2</spdx:specVersion>
                  <spdx:describesPackage rdf:resource="#SPDXRef-x"/>
                </spdx:SpdxDocument>
                """);

        assertThat(read.entries())
                .extracting(Component::name, Component::path)
                .containsExactly(tuple("y", List.of("x", "y")), tuple("x", List.of("x")));
        assertThat(read.entries().get(1).fields())
                .extracting(VendorField::kind, VendorField::pointer, VendorField::value)
                .containsExactly(
                        tuple("name", "/name", "x"),
                        tuple("hash", "/checksums", "SHA3-256:ab12"),
                        tuple("purl", "/externalRefs", "pkg:npm/x@1"),
                        tuple("artefact", "/hasFiles/0", "x.sys"));
        assertThat(read.document().components()).isEqualTo(2);
        assertThat(read.document().warnings()).isEmpty();
    }

    @Test
    void cyclesRepetitionsAndWhatIsMissingAreTold() {
        var read = read("""
                <spdx:SpdxDocument rdf:about="#SPDXRef-DOCUMENT"><spdx:specVersion>SPDX-2.3</spdx:specVersion></spdx:SpdxDocument>
                <spdx:Package rdf:about="#a"><spdx:name>a</spdx:name>
                  <spdx:relationship><spdx:Relationship>
                    <spdx:relationshipType rdf:resource="http://spdx.org/rdf/terms#relationshipType_contains"/>
                    <spdx:relatedSpdxElement rdf:resource="#a"/>
                  </spdx:Relationship></spdx:relationship>
                  <spdx:relationship><spdx:Relationship>
                    <spdx:relationshipType rdf:resource="http://spdx.org/rdf/terms#relationshipType_contains"/>
                    <spdx:relatedSpdxElement rdf:resource="#gone"/>
                  </spdx:Relationship></spdx:relationship>
                </spdx:Package>
                <spdx:Package rdf:about="#a"><spdx:name>b</spdx:name></spdx:Package>
                """);

        assertThat(read.entries()).extracting(Component::name).containsExactly("a", "b");
        assertThat(read.document().warnings())
                .containsExactly(
                        "A reference (SPDXID) stands at more than one package, 1 times.",
                        "The relationships name references (SPDXID) that nothing in the document has: 1.");
    }

    @Test
    void whatIsNoSbomOrMalformedIsRefused() {
        assertThat(read("<spdx:File rdf:about=\"#f\"/>").problem())
                .isEqualTo("The document is XML with RDF in it, and not an SBOM: it has no SpdxDocument."
                        + " Send CycloneDX or SPDX.");
        assertThat(read("<spdx:SpdxDocument><spdx:specVersion>SPDX-1.2</spdx:specVersion></spdx:SpdxDocument>")
                        .problem())
                .isEqualTo("The document's spdxVersion is not one that is read. SPDX 2.2 and 2.3 are.");
        assertThat(read("<spdx:SpdxDocument>").problem()).startsWith("The document is not well-formed XML, at line ");
        assertThat(Read.of("<?xml version=\"1.0\"?><!DOCTYPE rdf:RDF SYSTEM \"http://127.0.0.1:9/\"><rdf:RDF/>"
                                .getBytes(UTF_8))
                        .problem())
                .isEqualTo("The document has a document type declaration (DTD), which is not taken. Send it without.");
        assertThat(read("<spdx:SpdxDocument><spdx:name>" + "x".repeat(5 * 1024 * 1024)
                                + "</spdx:name></spdx:SpdxDocument>")
                        .problem())
                .startsWith("The document has a text of more than 4194304 characters, at line ");
        assertThat(read("<a>".repeat(20_000)).problem()).startsWith("The document is not well-formed XML, at line ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!--%s-->", "<a b=\"%s\"/>", "<?a %s?>", "<![CDATA[%s]]>"})
    void whatTheParserHoldsWholeIsRefusedBeforeItIsTooLong(String markup) {
        assertThat(read(markup.formatted("x".repeat(5 * 1024 * 1024))).problem())
                .isEqualTo("The document has a text of more than 4194304 bytes.");
    }

    @Test
    void aDocumentInUtf16IsRead() {
        var text = document("<spdx:SpdxDocument><spdx:specVersion>SPDX-2.3</spdx:specVersion></spdx:SpdxDocument>"
                + "<spdx:Package rdf:about=\"#x\"><spdx:name>\u00fc</spdx:name></spdx:Package>");

        assertThat(Read.of(text.getBytes(UTF_16)).entries().getFirst().name()).isEqualTo("\u00fc");
    }

    private static Read read(String resources) {
        return Read.of(document(resources).getBytes(UTF_8));
    }

    private static String document(String resources) {
        return """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:spdx="http://spdx.org/rdf/terms#"
                  xmlns:doap="http://usefulinc.com/ns/doap#">
                """ + resources + "</rdf:RDF>";
    }
}
