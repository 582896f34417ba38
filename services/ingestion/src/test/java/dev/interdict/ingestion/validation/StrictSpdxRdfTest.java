package dev.interdict.ingestion.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interdict.ingestion.domain.Fault;
import dev.interdict.ingestion.formats.FormatReader;
import dev.interdict.ingestion.formats.Reading;
import dev.interdict.ingestion.spool.Held;
import dev.interdict.ingestion.spool.TooLarge;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** SPDX 2 in RDF/XML, read strictly: valid as it stands, and with one thing wrong at a time. */
class StrictSpdxRdfTest {

    private static final String DOCUMENT = """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://spdx.org/rdf/terms#"
                xmlns:rdfs="http://www.w3.org/2000/01/rdf-schema#" xmlns:ptr="http://www.w3.org/2009/pointers#">
              <SpdxDocument rdf:about="https://sbom.example/gateway#SPDXRef-DOCUMENT">
                <specVersion>SPDX-2.3</specVersion>
                <dataLicense rdf:resource="http://spdx.org/licenses/CC0-1.0"/>
                <name>gateway</name>
                <creationInfo>
                  <CreationInfo>
                    <created>2024-05-01T12:00:00Z</created>
                    <creator>Tool: builder-1.0</creator>
                  </CreationInfo>
                </creationInfo>
                <relationship>
                  <Relationship>
                    <relationshipType rdf:resource="http://spdx.org/rdf/terms#relationshipType_describes"/>
                    <relatedSpdxElement>
                      <Package rdf:about="https://sbom.example/gateway#SPDXRef-a">
                        <name>a</name>
                        <downloadLocation rdf:resource="http://spdx.org/rdf/terms#noassertion"/>
                        <filesAnalyzed>true</filesAnalyzed>
                        <primaryPackagePurpose rdf:resource="http://spdx.org/rdf/terms#purpose_operatingSystem"/>
                        <checksum rdf:nodeID="same"/>
                        <externalRef>
                          <ExternalRef>
                            <referenceCategory rdf:resource="http://spdx.org/rdf/terms#referenceCategory_packageManager"/>
                            <referenceType rdf:resource="http://spdx.org/rdf/references/purl"/>
                            <referenceLocator>pkg:npm/a@1.10</referenceLocator>
                          </ExternalRef>
                        </externalRef>
                      </Package>
                    </relatedSpdxElement>
                  </Relationship>
                </relationship>
              </SpdxDocument>
              <File rdf:about="https://sbom.example/gateway#SPDXRef-f">
                <fileName>./a.c</fileName>
                <fileType rdf:resource="http://spdx.org/rdf/terms#fileType_source"/>
                <checksum>
                  <Checksum rdf:nodeID="same">
                    <algorithm rdf:resource="http://spdx.org/rdf/terms#checksumAlgorithm_blake2b256"/>
                    <checksumValue>00ff</checksumValue>
                  </Checksum>
                </checksum>
                <annotation>
                  <Annotation>
                    <annotator>Person: Jane</annotator>
                    <annotationDate>2024-05-01T12:00:00Z</annotationDate>
                    <annotationType rdf:resource="http://spdx.org/rdf/terms#annotationType_review"/>
                    <rdfs:comment>fine</rdfs:comment>
                  </Annotation>
                </annotation>
              </File>
              <Snippet rdf:about="https://sbom.example/gateway#SPDXRef-s">
                <snippetFromFile rdf:resource="https://sbom.example/gateway#SPDXRef-f"/>
                <range>
                  <ptr:StartEndPointer>
                    <ptr:startPointer><ptr:ByteOffsetPointer>
                      <ptr:reference rdf:resource="https://sbom.example/gateway#SPDXRef-f"/><ptr:offset>310</ptr:offset>
                    </ptr:ByteOffsetPointer></ptr:startPointer>
                    <ptr:endPointer><ptr:ByteOffsetPointer>
                      <ptr:reference rdf:resource="https://sbom.example/gateway#SPDXRef-f"/><ptr:offset>420</ptr:offset>
                    </ptr:ByteOffsetPointer></ptr:endPointer>
                  </ptr:StartEndPointer>
                </range>
              </Snippet>
              <ExtractedLicensingInfo rdf:about="https://sbom.example/gateway#LicenseRef-1">
                <extractedText>Do.</extractedText>
              </ExtractedLicensingInfo>
            </rdf:RDF>
            """;

    @Test
    void withoutAFaultItIsTaken() throws IOException {
        assertThat(Strictly.faults(DOCUMENT)).isEmpty();
    }

    @Test
    void everyFaultHasThePointerOfTheJsonForm() throws IOException {
        assertThat(with("<downloadLocation rdf:resource=\"http://spdx.org/rdf/terms#noassertion\"/>", ""))
                .containsExactly(new Fault("/packages/0", "It has no downloadLocation."));
        assertThat(with("purpose_operatingSystem", "purpose_gadget"))
                .containsExactly(new Fault(
                        "/packages/0/primaryPackagePurpose", "It is none of the values that the schema lists."));
        assertThat(with("<created>2024-05-01T12:00:00Z", "<created>yesterday"))
                .containsExactly(new Fault("/creationInfo/created", "It is not a valid date-time."));
        assertThat(with("<creator>Tool: builder-1.0</creator>", ""))
                .containsExactly(new Fault("/creationInfo", "It has no creators."));
        assertThat(with("<filesAnalyzed>true", "<filesAnalyzed>perhaps"))
                .containsExactly(new Fault(
                        "/packages/0/filesAnalyzed", "It is of another type: string found, boolean expected."));
        assertThat(with("<name>a</name>", "<name>a</name><versionInfo>1</versionInfo><versionInfo>2</versionInfo>"))
                .containsExactly(
                        new Fault("/packages/0/versionInfo", "It is of another type: array found, string expected."));
        assertThat(with("CC0-1.0", "MIT"))
                .containsExactly(new Fault("/dataLicense", "It is not the value that the schema asks for."));
        assertThat(with("checksumAlgorithm_blake2b256", "checksumAlgorithm_sha7"))
                .containsExactly(
                        new Fault("/files/0/checksums/0/algorithm", "It is none of the values that the schema lists."),
                        new Fault(
                                "/packages/0/checksums/0/algorithm",
                                "It is none of the values that the schema lists."));
        assertThat(with("<Package rdf:about=\"https://sbom.example/gateway#SPDXRef-a\">", "<Package>"))
                .contains(new Fault("/packages/0", "It has no SPDXID."));
        assertThat(with("<Snippet rdf:about=\"https://sbom.example/gateway#SPDXRef-s\">", "<Snippet rdf:ID=\"s_1\">"))
                .containsExactly(new Fault("/snippets/0/SPDXID", "It is not written as the schema asks for."));
        assertThat(with("<ptr:offset>420</ptr:offset>", "<ptr:offset>end</ptr:offset>"))
                .containsExactly(new Fault(
                        "/snippets/0/ranges/0/endPointer/offset",
                        "It is of another type: string found, integer expected."));
        assertThat(with("relationshipType_describes", "relationshipType_praises"))
                .containsExactly(new Fault(
                        "/relationships/0/relationshipType", "It is none of the values that the schema lists."));
        assertThat(with("<annotator>Person: Jane</annotator>", ""))
                .containsExactly(new Fault("/annotations/0", "It has no annotator."));
        assertThat(with("<extractedText>Do.</extractedText>", "<rdfs:comment>none</rdfs:comment>"))
                .containsExactly(new Fault("/hasExtractedLicensingInfos/0", "It has no extractedText."));
    }

    @Test
    void aReferenceToNothingIsAWarning() throws IOException {
        var dangling =
                DOCUMENT.replace("<SpdxDocument rdf:about=\"https://sbom.example/gateway#SPDXRef-DOCUMENT\">", """
                <SpdxDocument rdf:about="https://sbom.example/gateway#SPDXRef-DOCUMENT"><relationship><Relationship>
                  <relationshipType rdf:resource="http://spdx.org/rdf/terms#relationshipType_describes"/>
                  <relatedSpdxElement rdf:resource="https://sbom.example/gateway#SPDXRef-gone"/>
                </Relationship></relationship>""");
        assertThat(Strictly.read(dangling))
                .isInstanceOfSatisfying(
                        Reading.Read.class,
                        taken -> assertThat(taken.document().warnings())
                                .contains(
                                        "The relationships name references (SPDXID) that nothing in the document has: 1."));
    }

    @Test
    void lenientReadingTakesWhatStrictReadingRefuses() throws IOException {
        var faulty = DOCUMENT.replace("<creator>Tool: builder-1.0</creator>", "");
        try (var held = new Held()) {
            assertThat(FormatReader.LENIENT.read(Strictly.source(faulty), held.drafts(), component -> {}))
                    .isInstanceOf(Reading.Read.class);
        }
    }

    @Test
    void whatOneResourceSaysIsBounded() {
        var many = "<fileContributor>a</fileContributor>".repeat(5_000);
        assertThatThrownBy(() -> Strictly.read(DOCUMENT.replace("<fileName>", many + "<fileName>")))
                .isInstanceOf(TooLarge.class)
                .hasMessageStartingWith("The document says more than 4096 things of one resource");
    }

    private static List<Fault> with(String right, String wrong) throws IOException {
        return Strictly.with(DOCUMENT, right, wrong);
    }
}
