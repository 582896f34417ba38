package dev.interdict.ingestion.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.interdict.ingestion.Corpus;
import dev.interdict.ingestion.domain.Component;
import dev.interdict.ingestion.domain.VendorField;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpdxTest {

    @Test
    void everyStringThatCanNameAVendorArrives() {
        var component = document("""
                {"SPDXID": "SPDXRef-x", "name": "x", "versionInfo": "1", "primaryPackagePurpose": "LIBRARY",
                 "supplier": "Organization: Example (Europe) Ltd. (sales@example.org)", "originator": "Person: A. Author ()",
                 "homepage": "https://x.example", "downloadLocation": "NOASSERTION", "copyrightText": "(c) Example",
                 "packageFileName": "lib/x.dll", "licenseConcluded": "NOASSERTION", "comment": "not read",
                 "attributionTexts": ["Made by Example"], "hasFiles": ["SPDXRef-file"],
                 "checksums": [{"algorithm": "SHA256", "checksumValue": "ab12"}],
                 "annotations": [{"annotator": "Person: B. Reader", "comment": "x"}, {"annotator": "Tool: t-1"}],
                 "externalRefs": [
                   {"referenceCategory": "PACKAGE-MANAGER", "referenceLocator": "pkg:npm/x@1", "referenceType": "purl"},
                   {"referenceCategory": "SECURITY", "referenceType": "cpe23Type", "referenceLocator": "cpe:2.3:a:example:x:1:*:*:*:*:*:*:*"},
                   {"referenceCategory": "SECURITY", "referenceType": "http://spdx.org/rdf/references/cpe22Type", "referenceLocator": "cpe:/a:example:x:1"},
                   {"referenceCategory": "SECURITY", "referenceType": "advisory", "referenceLocator": "https://x.example/cve"},
                   {"referenceCategory": "SECURITY", "referenceType": "swid", "referenceLocator": "swid:2df9de35"},
                   {"referenceCategory": "PACKAGE-MANAGER", "referenceType": "maven-central", "referenceLocator": "org.example:x:1"},
                   {"referenceCategory": "PACKAGE-MANAGER", "referenceType": "npm", "referenceLocator": "@example/x@1"},
                   {"referenceCategory": "PERSISTENT-ID", "referenceType": "gitoid", "referenceLocator": "gitoid:blob:sha1:cd34"},
                   {"referenceCategory": "OTHER", "referenceType": "something", "referenceLocator": "else"}]}
                """).entries().getFirst();

        assertThat(component)
                .extracting(Component::pointer, Component::type, Component::name, Component::version, Component::purl)
                .containsExactly("/packages/0", "library", "x", "1", "pkg:npm/x@1");
        assertThat(component.fields())
                .extracting(VendorField::kind, VendorField::pointer, VendorField::value)
                .containsExactly(
                        tuple("name", "/name", "x"),
                        tuple("supplier", "/supplier", "Example (Europe) Ltd."),
                        tuple("email", "/supplier", "sales@example.org"),
                        tuple("author", "/originator", "A. Author"),
                        tuple("url", "/homepage", "https://x.example"),
                        tuple("copyright", "/copyrightText", "(c) Example"),
                        tuple("artefact", "/packageFileName", "lib/x.dll"),
                        tuple("copyright", "/attributionTexts/0", "Made by Example"),
                        tuple("hash", "/checksums/0/checksumValue", "SHA256:ab12"),
                        tuple("document.author", "/annotations/0/annotator", "B. Reader"),
                        tuple("document.name", "/annotations/1/annotator", "t-1"),
                        tuple("purl", "/externalRefs/0/referenceLocator", "pkg:npm/x@1"),
                        tuple("cpe", "/externalRefs/1/referenceLocator", "cpe:2.3:a:example:x:1:*:*:*:*:*:*:*"),
                        tuple("cpe", "/externalRefs/2/referenceLocator", "cpe:/a:example:x:1"),
                        tuple("reference", "/externalRefs/3/referenceLocator", "https://x.example/cve"),
                        tuple("swid", "/externalRefs/4/referenceLocator", "swid:2df9de35"),
                        tuple("group", "/externalRefs/5/referenceLocator", "org.example"),
                        tuple("name", "/externalRefs/6/referenceLocator", "@example/x@1"),
                        tuple("hash", "/externalRefs/7/referenceLocator", "gitoid:blob:sha1:cd34"),
                        tuple("url", "/externalRefs/8/referenceLocator", "else"),
                        tuple("artefact", "/hasFiles/0", "./lib/x.so"));
    }

    @Test
    void whoMadeTheDocumentIsToldAsAnEntryOfItsOwn() {
        var read = Read.of("""
                {"spdxVersion": "SPDX-2.3", "packages": [{"name": "x"}], "name": "image", "creationInfo": {"created": "2026-01-01T00:00:00Z",
                 "creators": ["Tool: t-1", "Organization: Example (sbom@example.org)", "Person: C. Reator"]}}
                """.getBytes(UTF_8));

        assertThat(read.document().components()).isEqualTo(1);
        assertThat(read.entries().getFirst())
                .extracting(Component::pointer, Component::type, Component::name, Component::path)
                .containsExactly("/creationInfo", "metadata", "image", List.of("image"));
        assertThat(read.entries().getFirst().fields())
                .extracting(VendorField::kind, VendorField::pointer, VendorField::value)
                .containsExactly(
                        tuple("document.name", "/creators/0", "t-1"),
                        tuple("document.author", "/creators/1", "Example"),
                        tuple("document.email", "/creators/1", "sbom@example.org"),
                        tuple("document.author", "/creators/2", "C. Reator"));
    }

    @Test
    void filesBelongToThePackageThatBringsThemIn() {
        var read = Read.of("""
                {"spdxVersion": "SPDX-2.3", "relationships": [
                   {"spdxElementId": "SPDXRef-a", "relationshipType": "CONTAINS", "relatedSpdxElement": "SPDXRef-f1"},
                   {"spdxElementId": "SPDXRef-f2", "relationshipType": "CONTAINED_BY", "relatedSpdxElement": "SPDXRef-a"},
                   {"spdxElementId": "SPDXRef-f3", "relationshipType": "OTHER", "relatedSpdxElement": "SPDXRef-a"}],
                 "packages": [{"SPDXID": "SPDXRef-a", "name": "a"}],
                 "files": [{"SPDXID": "SPDXRef-f1", "fileName": "one.sys"}, {"SPDXID": "SPDXRef-f2", "fileName": "two.sys"},
                           {"SPDXID": "SPDXRef-f3", "fileName": "three.sys"}]}
                """.getBytes(UTF_8));

        assertThat(artefacts(read.entries().getFirst())).containsExactly("one.sys", "two.sys");
        assertThat(read.document().warnings()).isEmpty();
    }

    @Test
    void ofManyFilesTheFirstAreReadAndThatIsSaid() {
        var files = IntStream.range(0, 300)
                .mapToObj("{\"SPDXID\": \"SPDXRef-%1$d\", \"fileName\": \"f%1$d\"}"::formatted)
                .collect(Collectors.joining(","));
        var ids = IntStream.range(0, 300).mapToObj("\"SPDXRef-%d\""::formatted).collect(Collectors.joining(","));
        var read = Read.of(
                "{\"spdxVersion\": \"SPDX-2.3\", \"packages\": [{\"name\": \"a\", \"hasFiles\": [%s]}], \"files\": [%s]}"
                        .formatted(ids, files)
                        .getBytes(UTF_8));

        assertThat(artefacts(read.entries().getFirst()))
                .hasSize(256)
                .startsWith("f0", "f1")
                .endsWith("f255");
        assertThat(read.document().warnings())
                .containsExactly(
                        "Not all names of files were read: at most the first 256 of a package, and 6291456 bytes of a document.");
    }

    @Test
    void whatIsRepeatedOrMissingIsToldAndBothPackagesAreTaken() {
        var read = Read.of("""
                {"spdxVersion": "SPDX-2.3", "packages": [{"SPDXID": "SPDXRef-a", "name": "a"}, {"SPDXID": "SPDXRef-a", "name": "b"}],
                 "relationships": [
                   {"spdxElementId": "SPDXRef-a", "relationshipType": "DEPENDS_ON", "relatedSpdxElement": "SPDXRef-a"},
                   {"spdxElementId": "SPDXRef-a", "relationshipType": "DEPENDS_ON", "relatedSpdxElement": "SPDXRef-gone"},
                   {"spdxElementId": "SPDXRef-a", "relationshipType": "DEPENDS_ON", "relatedSpdxElement": "NOASSERTION"},
                   {"spdxElementId": "SPDXRef-a", "relationshipType": "DEPENDS_ON", "relatedSpdxElement": "DocumentRef-x:SPDXRef-y"}]}
                """.getBytes(UTF_8));

        assertThat(read.entries()).extracting(Component::name).containsExactly("a", "b");
        assertThat(read.document().warnings())
                .containsExactly(
                        "A reference (SPDXID) stands at more than one package, 1 times.",
                        "The relationships name references (SPDXID) that nothing in the document has: 1.");
    }

    @Test
    void everyPlaceOfTheCorpusDocumentIsRead() throws IOException, InterruptedException {
        Corpus.unpack();
        var read = Read.of(Corpus.rows("malicious")
                .filter(row -> row.cell("file").equals("ours/vendor-fields-everywhere.spdx.json"))
                .findFirst()
                .orElseThrow()
                .bytes());

        assertThat(read.entries())
                .flatExtracting(entry -> entry.fields().stream()
                        .filter(field -> !field.kind().equals("name"))
                        .map(field -> tuple(entry.name(), field.kind(), field.pointer(), field.value()))
                        .toList())
                .containsExactly(
                        tuple("t", "document.author", "/creators/0", "Huawei"),
                        tuple("t", "document.name", "/creators/1", "t-1"),
                        tuple("in-supplier", "supplier", "/supplier", "Huawei"),
                        tuple("in-originator", "author", "/originator", "Zhang"),
                        tuple("in-originator", "email", "/originator", "x@huawei.com"),
                        tuple("in-homepage", "url", "/homepage", "https://www.huawei.com"),
                        tuple("in-download", "url", "/downloadLocation", "https://repo.huaweicloud.com/x.tgz"),
                        tuple("in-purl", "purl", "/externalRefs/0/referenceLocator", "pkg:maven/com.huawei/x@1"),
                        tuple(
                                "in-cpe",
                                "cpe",
                                "/externalRefs/0/referenceLocator",
                                "cpe:2.3:a:huawei:x:1:*:*:*:*:*:*:*"),
                        tuple("in-copyright", "copyright", "/copyrightText", "Copyright Huawei"),
                        tuple("in-annotation", "document.author", "/annotations/0/annotator", "Huawei"),
                        tuple("in-attribution", "copyright", "/attributionTexts/0", "Huawei"));
    }

    @Test
    void whatIsNotAssertedNamesNobody() {
        var component = document("""
                {"name": "x", "supplier": "NOASSERTION", "originator": "Organization: NONE", "homepage": "NONE", "copyrightText": "NOASSERTION"}
                """).entries().getFirst();

        assertThat(component.fields()).extracting(VendorField::kind).containsExactly("name");
    }

    @Test
    void waysFollowTheRelationshipsFromWhatTheDocumentDescribes() {
        var read = Read.of("""
                {"spdxVersion": "SPDX-2.3", "SPDXID": "SPDXRef-DOCUMENT", "name": "image",
                 "relationships": [
                   {"spdxElementId": "SPDXRef-DOCUMENT", "relationshipType": "DESCRIBES", "relatedSpdxElement": "SPDXRef-app"},
                   {"spdxElementId": "SPDXRef-app", "relationshipType": "CONTAINS", "relatedSpdxElement": "SPDXRef-a"},
                   {"spdxElementId": "SPDXRef-b", "relationshipType": "RUNTIME_DEPENDENCY_OF", "relatedSpdxElement": "SPDXRef-a"},
                   {"spdxElementId": "SPDXRef-b", "relationshipType": "DEPENDS_ON", "relatedSpdxElement": "SPDXRef-app"}],
                 "packages": [{"SPDXID": "SPDXRef-app", "name": "app"}, {"SPDXID": "SPDXRef-a", "name": "a"},
                              {"SPDXID": "SPDXRef-b", "name": "b"}, {"SPDXID": "SPDXRef-c", "name": "c"}]}
                """.getBytes(UTF_8));

        assertThat(read.entries())
                .extracting(Component::path)
                .containsExactly(List.of("app"), List.of("app", "a"), List.of("app", "a", "b"), List.of("app", "c"));
        assertThat(read.document().format()).isEqualTo("SPDX");
        assertThat(read.document().specVersion()).isEqualTo("2.3");
        assertThat(read.document().components()).isEqualTo(4);
        assertThat(read.document().warnings()).isEmpty();
    }

    @Test
    void whereTheDocumentDescribesManyTheWaysBeginAtTheDocument() {
        var read = Read.of("""
                {"documentDescribes": ["SPDXRef-a", "SPDXRef-b"], "packages": [{"SPDXID": "SPDXRef-a", "name": "a"},
                 {"SPDXID": "SPDXRef-b", "name": "b"}], "name": "image", "spdxVersion": "SPDX-2.2", "SPDXID": "SPDXRef-DOCUMENT"}
                """.getBytes(UTF_8));

        assertThat(read.entries())
                .extracting(Component::path)
                .containsExactly(List.of("image", "a"), List.of("image", "b"));
    }

    @Test
    void whatIsNotReadIsRefused() {
        assertThat(Read.of("{\"spdxVersion\": \"SPDX-3.0\", \"packages\": []}".getBytes(UTF_8))
                        .problem())
                .isEqualTo("The document's spdxVersion is not one that is read. SPDX 2.2 and 2.3 are.");
        assertThat(Read.of("{\"spdxVersion\": \"SPDX-2.3\", \"packages\": 1}".getBytes(UTF_8))
                        .problem())
                .isEqualTo("The document is SPDX, and its packages cannot be read.");
        assertThat(Read.of("{\"spdxVersion\": \"SPDX-2.3\", \"bomFormat\": \"CycloneDX\"}".getBytes(UTF_8))
                        .problem())
                .isEqualTo("The document says that it is CycloneDX and SPDX at once. Send one of them.");
    }

    private static List<String> artefacts(Component component) {
        return component.fields().stream()
                .filter(field -> field.kind().equals("artefact"))
                .map(VendorField::value)
                .toList();
    }

    private static Read document(String onePackage) {
        return Read.of(("{\"spdxVersion\": \"SPDX-2.3\", \"SPDXID\": \"SPDXRef-DOCUMENT\", \"packages\": [" + onePackage
                        + "], \"files\": [{\"SPDXID\": \"SPDXRef-file\", \"fileName\": \"./lib/x.so\"}]}")
                .getBytes(UTF_8));
    }
}
