package dev.interdict.ingestion.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.interdict.ingestion.domain.Component;
import dev.interdict.ingestion.domain.VendorField;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpdxTest {

    @Test
    void everyStringThatCanNameAVendorArrives() {
        var component = document("""
                {"SPDXID": "SPDXRef-x", "name": "x", "versionInfo": "1", "primaryPackagePurpose": "LIBRARY",
                 "supplier": "Organization: Example (Europe) Ltd. (sales@example.org)", "originator": "Person: A. Author ()",
                 "homepage": "https://x.example", "downloadLocation": "NOASSERTION", "copyrightText": "(c) Example",
                 "packageFileName": "lib/x.dll", "licenseConcluded": "NOASSERTION", "comment": "not read",
                 "externalRefs": [
                   {"referenceCategory": "PACKAGE-MANAGER", "referenceLocator": "pkg:npm/x@1", "referenceType": "purl"},
                   {"referenceCategory": "SECURITY", "referenceType": "cpe23Type", "referenceLocator": "cpe:2.3:a:example:x:1:*:*:*:*:*:*:*"},
                   {"referenceCategory": "SECURITY", "referenceType": "http://spdx.org/rdf/references/cpe22Type", "referenceLocator": "cpe:/a:example:x:1"},
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
                        tuple("manufacturer", "/originator", "A. Author"),
                        tuple("url", "/homepage", "https://x.example"),
                        tuple("copyright", "/copyrightText", "(c) Example"),
                        tuple("artefact", "/packageFileName", "lib/x.dll"),
                        tuple("purl", "/externalRefs/0/referenceLocator", "pkg:npm/x@1"),
                        tuple("cpe", "/externalRefs/1/referenceLocator", "cpe:2.3:a:example:x:1:*:*:*:*:*:*:*"),
                        tuple("cpe", "/externalRefs/2/referenceLocator", "cpe:/a:example:x:1"));
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

    private static Read document(String onePackage) {
        return Read.of(("{\"spdxVersion\": \"SPDX-2.3\", \"SPDXID\": \"SPDXRef-DOCUMENT\", \"packages\": [" + onePackage
                        + "]}")
                .getBytes(UTF_8));
    }
}
