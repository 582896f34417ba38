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

/** SPDX 2 in YAML and in tag-value form, read strictly: valid as it stands, and with one thing wrong at a time. */
class StrictSpdxTest {

    private static final String YAML = """
            spdxVersion: SPDX-2.3
            dataLicense: CC0-1.0
            SPDXID: SPDXRef-DOCUMENT
            name: gateway
            documentNamespace: https://sbom.example/gateway
            creationInfo:
              created: 2024-05-01T12:00:00Z
              creators: ["Tool: builder-1.0"]
            packages:
            - SPDXID: SPDXRef-a
              name: a
              versionInfo: "1.10"
              downloadLocation: NOASSERTION
              filesAnalyzed: false
              primaryPackagePurpose: LIBRARY
              checksums:
              - algorithm: SHA256
                checksumValue: 0000
            relationships:
            - {spdxElementId: SPDXRef-DOCUMENT, relationshipType: DESCRIBES, relatedSpdxElement: SPDXRef-a}
            """.replace("checksumValue: 0000", "checksumValue: \"00ff\"");

    private static final String TAG_VALUE = """
            SPDXVersion: SPDX-2.3
            DataLicense: CC0-1.0
            SPDXID: SPDXRef-DOCUMENT
            DocumentName: gateway
            DocumentNamespace: https://sbom.example/gateway
            ExternalDocumentRef: DocumentRef-tool https://sbom.example/tool SHA1: 00ff
            Creator: Tool: builder-1.0
            Created: 2024-05-01T12:00:00Z
            Relationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-a

            ##### packages
            PackageName: a
            SPDXID: SPDXRef-a
            PackageVersion: 1.10
            PackageDownloadLocation: NOASSERTION
            PackageVerificationCode: 00ff (excludes: ./a.spdx)
            PackageChecksum: SHA256: 00ff
            PrimaryPackagePurpose: OPERATING-SYSTEM
            ExternalRef: PACKAGE-MANAGER purl pkg:npm/a@1.10
            ExternalRefComment: <text>said
            twice</text>

            FileName: ./a.c
            SPDXID: SPDXRef-f
            FileType: SOURCE
            FileChecksum: SHA1: 00ff
            PackageName: b
            SPDXID: SPDXRef-b
            PackageDownloadLocation: NONE
            FilesAnalyzed: false
            SnippetSPDXID: SPDXRef-s
            SnippetFromFileSPDXID: SPDXRef-f
            SnippetByteRange: 310:420
            LicenseID: LicenseRef-1
            ExtractedText: <text>Do.</text>
            Annotator: Person: Jane
            AnnotationDate: 2024-05-01T12:00:00Z
            AnnotationType: REVIEW
            AnnotationComment: fine
            SPDXREF: SPDXRef-a
            """;

    @Test
    void yamlWithoutAFaultIsTaken() throws IOException {
        assertThat(Strictly.faults(YAML)).isEmpty();
    }

    @Test
    void everyFaultOfYamlHasThePointerOfTheJsonForm() throws IOException {
        assertThat(inYaml("SPDXID: SPDXRef-a", "comment: none"))
                .containsExactly(new Fault("/packages/0", "It has no SPDXID."));
        assertThat(inYaml("SPDXID: SPDXRef-a", "SPDXID: SPDXRef-a_b"))
                .containsExactly(new Fault("/packages/0/SPDXID", "It is not written as the schema asks for."));
        assertThat(inYaml("LIBRARY", "GADGET"))
                .containsExactly(new Fault(
                        "/packages/0/primaryPackagePurpose", "It is none of the values that the schema lists."));
        assertThat(inYaml("2024-05-01T12:00:00Z", "yesterday"))
                .containsExactly(new Fault("/creationInfo/created", "It is not a valid date-time."));
        assertThat(inYaml("2024-05-01T12:00:00Z", "2024-05-01T12:00:00+02:00"))
                .containsExactly(new Fault("/creationInfo/created", "It is not written as the schema asks for."));
        assertThat(inYaml("\"1.10\"", "1.10"))
                .containsExactly(
                        new Fault("/packages/0/versionInfo", "It is of another type: number found, string expected."));
        assertThat(inYaml("filesAnalyzed: false", "filesAnalyzed: no"))
                .containsExactly(new Fault(
                        "/packages/0/filesAnalyzed", "It is of another type: string found, boolean expected."));
        assertThat(inYaml("SHA256", "SHA7"))
                .containsExactly(new Fault(
                        "/packages/0/checksums/0/algorithm", "It is none of the values that the schema lists."));
        assertThat(inYaml("name: gateway", "name: gateway\ncolour: red"))
                .containsExactly(new Fault("", "It has a key that the schema does not know: colour."));
        assertThat(inYaml("Tool: builder-1.0", "builder"))
                .containsExactly(new Fault("/creationInfo/creators/0", "It is not written as the schema asks for."));
        assertThat(inYaml("  filesAnalyzed: false", "  comment: a\n  comment: b"))
                .containsExactly(
                        new Fault("", "A key stands twice in /packages/0, and both values were read: comment."),
                        new Fault("", "A key stands twice in an object, at line 15, column 10."));
    }

    @Test
    void tagValueWithoutAFaultIsTaken() throws IOException {
        assertThat(Strictly.faults(TAG_VALUE)).isEmpty();
    }

    @Test
    void everyFaultOfTagValueHasThePointerOfTheJsonFormAndItsLine() throws IOException {
        assertThat(inTagValue("SPDXID: SPDXRef-b\n", ""))
                .containsExactly(new Fault("/packages/1", "It has no SPDXID, at line 27."));
        assertThat(inTagValue("SPDXID: SPDXRef-b", "SPDXID: b"))
                .containsExactly(
                        new Fault("/packages/1/SPDXID", "It is not written as the schema asks for, at line 28."));
        assertThat(inTagValue("OPERATING-SYSTEM", "GADGET"))
                .containsExactly(new Fault(
                        "/packages/0/primaryPackagePurpose",
                        "It is none of the values that the schema lists, at line 18."));
        assertThat(inTagValue("Created: 2024-05-01T12:00:00Z", "Created: 01.05.2024"))
                .containsExactly(new Fault("/creationInfo/created", "It is not a valid date-time, at line 8."));
        assertThat(inTagValue("Created: 2024-05-01T12:00:00Z\n", ""))
                .containsExactly(new Fault("/creationInfo", "It has no created."));
        assertThat(inTagValue("DocumentNamespace: https://sbom.example/gateway\n", ""))
                .containsExactly(new Fault("", "It has no documentNamespace."));
        assertThat(inTagValue("FilesAnalyzed: false", "FilesAnalyzed: no"))
                .containsExactly(new Fault(
                        "/packages/1/filesAnalyzed",
                        "It is of another type: string found, boolean expected, at line 30."));
        assertThat(inTagValue("PackageChecksum: SHA256: 00ff", "PackageChecksum: 00ff"))
                .contains(new Fault("/packages/0/checksums/0", "It has no checksumValue, at line 17."));
        assertThat(inTagValue("FileType: SOURCE", "FileType: GADGET"))
                .containsExactly(new Fault(
                        "/files/0/fileTypes/0", "It is none of the values that the schema lists, at line 25."));
        assertThat(inTagValue("FileChecksum: SHA1: 00ff\n", ""))
                .containsExactly(new Fault("/files/0", "It has no checksums, at line 23."));
        assertThat(inTagValue("310:420", "310"))
                .containsExactly(new Fault("/snippets/0/ranges/0", "It has no endPointer, at line 33."));
        assertThat(inTagValue("SPDXRef-DOCUMENT DESCRIBES", "SPDXRef-DOCUMENT PRAISES"))
                .containsExactly(new Fault(
                        "/relationships/0/relationshipType",
                        "It is none of the values that the schema lists, at line 9."));
        assertThat(inTagValue("SHA1: 00ff\nCreator", "MD7: 00ff\nCreator"))
                .containsExactly(new Fault(
                        "/externalDocumentRefs/0/checksum/algorithm",
                        "It is none of the values that the schema lists, at line 6."));
        assertThat(inTagValue("ExtractedText: <text>Do.</text>\n", ""))
                .containsExactly(new Fault("/hasExtractedLicensingInfos/0", "It has no extractedText, at line 34."));
        assertThat(inTagValue("AnnotationType: REVIEW\n", ""))
                .containsExactly(new Fault("/annotations/0", "It has no annotationType, at line 36."));
    }

    @Test
    void linesThatTagValueDoesNotKnowAreFaults() throws IOException {
        assertThat(inTagValue("##### packages", "Colour: red"))
                .containsExactly(new Fault("", "A line does not begin with a tag of SPDX, at line 11."));
        assertThat(inTagValue("##### packages", "packages"))
                .containsExactly(new Fault("", "A line has no tag, at line 11."));
        assertThat(inTagValue("DataLicense", "Datalicense"))
                .containsExactly(new Fault("", "A tag is written in other letters than SPDX has, at line 2."));
        assertThat(inTagValue("FilesAnalyzed: false", "PackageDownloadLocation: NONE"))
                .contains(new Fault("", "PackageDownloadLocation stands twice of one thing, at line 30."));
        assertThat(inTagValue("##### packages", "FileComment: of which file?"))
                .containsExactly(new Fault("", "FileComment stands before what it is said of, at line 11."));
        assertThat(inTagValue("SPDXREF: SPDXRef-a", "##"))
                .containsExactly(new Fault("", "An annotation has no SPDXREF, at line 36."));
    }

    @Test
    void aReferenceToNothingIsAWarning() throws IOException {
        for (var document : List.of(
                YAML.replace("relatedSpdxElement: SPDXRef-a", "relatedSpdxElement: SPDXRef-gone"),
                TAG_VALUE.replace("DESCRIBES SPDXRef-a", "DESCRIBES SPDXRef-gone"))) {
            assertThat(Strictly.read(document))
                    .isInstanceOfSatisfying(
                            Reading.Read.class,
                            taken -> assertThat(taken.document().warnings())
                                    .contains(
                                            "The relationships name references (SPDXID) that nothing in the document has: 1."));
        }
    }

    @Test
    void lenientReadingTakesWhatStrictReadingRefuses() throws IOException {
        for (var document : List.of(
                YAML.replace("SPDXID: SPDXRef-a", "comment: none"),
                TAG_VALUE.replace("PackageDownloadLocation: NONE", "PackageSupplier: Acme"),
                TAG_VALUE.replace("##### packages", "Colour: red"))) {
            assertThat(Strictly.faults(document)).isNotEmpty();
            try (var held = new Held()) {
                assertThat(FormatReader.LENIENT.read(Strictly.source(document), held.drafts(), component -> {}))
                        .isInstanceOf(Reading.Read.class);
            }
        }
    }

    @Test
    void whatOneThingSaysIsBounded() {
        var texts = "PackageAttributionText: %s\nFileComment: a\n"
                .formatted("a".repeat(100_000))
                .repeat(11);
        assertThatThrownBy(() -> Strictly.read(TAG_VALUE + texts))
                .isInstanceOf(TooLarge.class)
                .hasMessage(
                        "A part of the document has more than 1048576 bytes, the most that is read strictly at once. Send it without reading=strict.");
        assertThatThrownBy(() -> Strictly.read(YAML.replace("1.10", "1".repeat(1_100_000))))
                .isInstanceOf(TooLarge.class);
    }

    private static List<Fault> inYaml(String right, String wrong) throws IOException {
        return Strictly.with(YAML, right, wrong);
    }

    private static List<Fault> inTagValue(String right, String wrong) throws IOException {
        return Strictly.with(TAG_VALUE, right, wrong);
    }
}
