package dev.interdict.ingestion.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.interdict.ingestion.domain.Component;
import dev.interdict.ingestion.domain.VendorField;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Spdx3Test {

    private static final String ITS_CONTEXT = "\"https://spdx.org/rdf/3.0.1/spdx-context.jsonld\"";

    @Test
    void packagesArriveWithEveryStringThatCanNameAVendor() {
        var read = graph("""
                {"spdxId": "urn:x", "type": "software_Package", "name": "x", "software_packageVersion": "1",
                 "software_primaryPurpose": "library", "suppliedBy": "urn:s", "originatedBy": ["urn:p", "urn:t"],
                 "software_homePage": "https://x.example", "software_downloadLocation": "https://x.example/x.tgz",
                 "software_copyrightText": "(c) Example", "software_attributionText": ["Made by Example"],
                 "software_packageUrl": "pkg:npm/x@1", "summary": "not read", "creationInfo": "_:c",
                 "externalIdentifier": [
                   {"type": "ExternalIdentifier", "externalIdentifierType": "cpe23", "identifier": "cpe:2.3:a:example:x:1:*:*:*:*:*:*:*"},
                   {"type": "ExternalIdentifier", "externalIdentifierType": "swid", "identifier": "swid:2df9de35"},
                   {"type": "ExternalIdentifier", "externalIdentifierType": "packageUrl", "identifier": "pkg:npm/%40e/x@1"}],
                 "externalRef": [{"type": "ExternalRef", "externalRefType": "support", "locator": ["https://x.example/help"]}],
                 "verifiedUsing": [{"type": "Hash", "algorithm": "sha256", "hashValue": "ab12"}]},
                {"type": "Organization", "spdxId": "urn:s", "name": "Example Ltd.", "externalIdentifier": [
                   {"type": "ExternalIdentifier", "externalIdentifierType": "email", "identifier": "sales@example.org"}]},
                {"type": "Person", "spdxId": "urn:p", "name": "A. Author"},
                {"type": "SoftwareAgent", "spdxId": "urn:t"},
                {"type": "Organization", "spdxId": "urn:m", "name": "A Mirror"},
                {"type": "CreationInfo", "@id": "_:c", "specVersion": "3.0.1", "createdBy": ["urn:s"], "createdUsing": ["urn:tool"]},
                {"type": "Tool", "spdxId": "urn:tool", "name": "t-1"},
                {"type": "software_File", "spdxId": "urn:f", "name": "x.sys"},
                {"type": "Relationship", "spdxId": "urn:r1", "from": "urn:x", "to": ["urn:f"], "relationshipType": "contains"},
                {"type": "Relationship", "spdxId": "urn:r2", "from": "urn:x", "to": ["urn:m"], "relationshipType": "availableFrom"},
                {"type": "SpdxDocument", "spdxId": "urn:d", "name": "image", "rootElement": ["urn:b"]},
                {"type": "software_Sbom", "spdxId": "urn:b", "rootElement": ["urn:x"]}
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
                        tuple("", "metadata", "image", null, null, List.of("image")),
                        tuple("/@graph/0", "library", "x", "1", "pkg:npm/x@1", List.of("x")));
        assertThat(read.entries().getFirst().fields())
                .containsExactly(
                        new VendorField("document.author", "/@graph/5/createdBy/0", "Example Ltd."),
                        new VendorField("document.email", "/@graph/5/createdBy/0", "sales@example.org"),
                        new VendorField("document.name", "/@graph/5/createdUsing/0", "t-1"));
        assertThat(read.entries().get(1).fields())
                .extracting(VendorField::kind, VendorField::pointer, VendorField::value)
                .containsExactly(
                        tuple("name", "/name", "x"),
                        tuple("supplier", "/suppliedBy", "Example Ltd."),
                        tuple("email", "/suppliedBy", "sales@example.org"),
                        tuple("manufacturer", "/originatedBy/0", "A. Author"),
                        tuple("manufacturer", "/originatedBy/1", "urn:t"),
                        tuple("url", "/software_homePage", "https://x.example"),
                        tuple("url", "/software_downloadLocation", "https://x.example/x.tgz"),
                        tuple("copyright", "/software_copyrightText", "(c) Example"),
                        tuple("copyright", "/software_attributionText/0", "Made by Example"),
                        tuple("purl", "/software_packageUrl", "pkg:npm/x@1"),
                        tuple("cpe", "/externalIdentifier/0/identifier", "cpe:2.3:a:example:x:1:*:*:*:*:*:*:*"),
                        tuple("swid", "/externalIdentifier/1/identifier", "swid:2df9de35"),
                        tuple("purl", "/externalIdentifier/2/identifier", "pkg:npm/%40e/x@1"),
                        tuple("url", "/externalRef/0/locator/0", "https://x.example/help"),
                        tuple("hash", "/verifiedUsing/0/hashValue", "sha256:ab12"),
                        tuple("supplier", "/spdxId", "A Mirror"),
                        tuple("artefact", "/hasFiles/0", "x.sys"));
        assertThat(read.document().format()).isEqualTo("SPDX");
        assertThat(read.document().specVersion()).isEqualTo("3.0.1");
        assertThat(read.document().mediaType()).isEqualTo("application/spdx3+json; version=3.0.1");
        assertThat(read.document().components()).isEqualTo(1);
        assertThat(read.document().warnings()).isEmpty();
    }

    @Test
    void softwareModelsAndDataAreComponentsAndWaysFollowTheRelationships() {
        var read = graph("""
                {"type": "Relationship", "spdxId": "urn:r1", "from": "urn:app", "to": ["urn:m", "urn:lib"], "relationshipType": "dependsOn"},
                {"type": "LifecycleScopedRelationship", "spdxId": "urn:r2", "from": "urn:m", "to": ["urn:d"], "relationshipType": "trainedOn"},
                {"type": "Relationship", "spdxId": "urn:r3", "from": "urn:lib", "to": ["urn:app"], "relationshipType": "dependsOn"},
                {"type": "Relationship", "spdxId": "urn:r4", "from": "urn:app", "to": ["http://spdx.org/licenses/MIT"], "relationshipType": "hasDeclaredLicense"},
                {"type": "Relationship", "spdxId": "urn:r5", "from": "urn:app", "to": ["urn:gone", "urn:other"], "relationshipType": "contains"},
                {"type": "SpdxDocument", "spdxId": "urn:doc", "rootElement": ["urn:app"], "import": [{"type": "ExternalMap", "externalSpdxId": "urn:other"}]},
                {"type": "dataset_DatasetPackage", "spdxId": "urn:d", "name": "d"},
                {"type": "ai_AIPackage", "spdxId": "urn:m", "name": "m"},
                {"type": "software_Package", "spdxId": "urn:lib", "name": "lib"},
                {"type": "software_Package", "spdxId": "urn:app", "name": "app"},
                {"type": "software_Package", "spdxId": "urn:lib", "name": "lib again"}
                """);

        assertThat(read.entries())
                .extracting(Component::path)
                .containsExactly(
                        List.of("app", "m", "d"),
                        List.of("app", "m"),
                        List.of("app", "lib"),
                        List.of("app"),
                        List.of("app", "lib again"));
        assertThat(read.document().warnings())
                .containsExactly(
                        "A reference (SPDXID) stands at more than one package, 1 times.",
                        "The relationships name references (SPDXID) that nothing in the document has: 1.");
    }

    @Test
    void anElementMayStandAtTheRootOrInsideOfAnother() {
        var read = Read.of("""
                {"spdxId": "urn:x", "@context": %s, "suppliedBy": {"type": "Organization", "name": "Example"},
                 "creationInfo": {"type": "CreationInfo", "specVersion": "3.0.0", "createdBy": [{"type": "Person", "spdxId": "urn:p", "name": "A. Author"}]},
                 "name": "x", "type": "software_Package"}
                """.formatted(ITS_CONTEXT).getBytes(UTF_8));

        assertThat(read.entries().get(1).pointer()).isEmpty();
        assertThat(read.entries().get(1).fields())
                .containsExactly(
                        new VendorField("supplier", "/suppliedBy", "Example"), new VendorField("name", "/name", "x"));
        assertThat(read.entries().getFirst().fields())
                .containsExactly(new VendorField("document.author", "/creationInfo/createdBy/0", "A. Author"));
        assertThat(read.document().specVersion()).isEqualTo("3.0.0");
        assertThat(read.document().components()).isEqualTo(1);
    }

    @Test
    void termsMayBeWrittenOutAndIdentifiersMayHavePrefixes() {
        var read = Read.of("""
                {"@context": [%s, {"o": "https://o.example/"}], "@graph": [
                  {"type": "https://spdx.org/rdf/3.0.1/terms/Software/Package", "spdxId": "o:x",
                   "https://spdx.org/rdf/3.0.1/terms/Core/name": "x", "https://spdx.org/rdf/3.0.1/terms/Core/suppliedBy": {"@id": "https://o.example/a"},
                   "https://spdx.org/rdf/3.0.1/terms/Software/packageVersion": "1"},
                  {"type": "Agent", "@id": "o:a", "name": "Example"}]}
                """.formatted(ITS_CONTEXT).getBytes(UTF_8));

        assertThat(read.entries())
                .extracting(Component::name, Component::version)
                .containsExactly(tuple("x", "1"));
        assertThat(read.entries().getFirst().fields())
                .extracting(VendorField::value)
                .containsExactly("x", "Example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"https://spdx.org/rdf/3.0.1/spdx-context.jsonld/\"",
                "\"http://127.0.0.1:9/context.jsonld\"",
                "{\"name\": \"https://evil.example/\"}",
                "[\"https://spdx.org/rdf/3.0.1/spdx-context.jsonld\", {\"s\":"
                        + " \"https://spdx.org/rdf/3.0.1/terms/Core/\"}]",
                "[\"https://spdx.org/rdf/3.0.1/spdx-context.jsonld\", {\"@vocab\": \"https://evil.example/\"}]",
                "[\"https://spdx.org/rdf/3.0.1/spdx-context.jsonld\", {\"maker\": {\"@id\":"
                        + " \"https://evil.example/\"}}]",
                "[\"https://spdx.org/rdf/3.0.1/spdx-context.jsonld\", {\"s\": \"https://spdx.org/\"}]",
                "[\"https://spdx.org/rdf/3.0.1/spdx-context.jsonld\", {\"s\": \"https:\"}]",
                "{}"
            })
    void anotherContextIsRefused(String context) {
        assertThat(Read.of(("{\"@context\": " + context + ", \"@graph\": []}").getBytes(UTF_8))
                        .problem())
                .startsWith("The document is JSON-LD, and its context is not that of SPDX 3.0 alone.");
    }

    @Test
    void aContextInsideAnElementIsRefused() {
        assertThat(graph("{\"type\": \"software_Package\", \"@context\": {\"name\": \"https://evil.example/\"}}")
                        .problem())
                .startsWith("The document is JSON-LD, and its context is not that of SPDX 3.0 alone.");
    }

    @Test
    void anotherVersionIsRefused() {
        var read = graph("{\"type\": \"CreationInfo\", \"specVersion\": \"4.0\"}");

        assertThat(read.problem())
                .isEqualTo("The document's specVersion is not one that is read. Of SPDX 3, 3.0.1 is.");
        assertThat(((Reading.Unreadable) read.reading()).faults().getFirst().pointer())
                .isEqualTo("/@graph/0/specVersion");
    }

    @Test
    void anAgentOfTooManyNamesIsRefusedRatherThanCut() {
        var names = IntStream.range(0, 300)
                .mapToObj("{\"type\": \"Agent\", \"spdxId\": \"urn:a\", \"name\": \"n%d\"}"::formatted)
                .collect(Collectors.joining(","));

        assertThat(graph(names).problem())
                .startsWith("The document says more of what its packages name by reference than");
    }

    private static Read graph(String elements) {
        return Read.of(("{\"@context\": " + ITS_CONTEXT + ", \"@graph\": [" + elements + "]}").getBytes(UTF_8));
    }
}
