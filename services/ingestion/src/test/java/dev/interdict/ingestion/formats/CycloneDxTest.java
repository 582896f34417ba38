package dev.interdict.ingestion.formats;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.interdict.ingestion.domain.Component;
import dev.interdict.ingestion.domain.Fault;
import dev.interdict.ingestion.domain.Occurrence;
import dev.interdict.ingestion.domain.VendorField;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CycloneDxTest {

    @Test
    void everyStringThatCanNameAVendorArrives() {
        var component = only("""
                {"type": "library", "group": "com.example", "name": "x", "version": "1",
                 "purl": "pkg:maven/com.example/x@1", "cpe": "cpe:2.3:a:example:x:1:*:*:*:*:*:*:*",
                 "supplier": {"name": "S", "url": ["https://s.example", "https://s2.example"],
                              "contact": [{"name": "P", "email": "p@s.example"}]},
                 "manufacturer": {"name": "M"}, "publisher": "Pub", "author": "A", "copyright": "(c) C",
                 "authors": [{"name": "B", "email": "b@example.org"}],
                 "swid": {"tagId": "example.org_x", "name": "Swid x", "version": "1"},
                 "externalReferences": [{"type": "website", "url": "https://x.example"},
                                        {"url": "https://y.example/cve", "type": "advisories"}],
                 "evidence": {"copyright": [{"text": "(c) E"}], "occurrences": [{"location": "lib/kl.dll"}]},
                 "licenses": [{"license": {"id": "MIT"}}, {"expression": "MIT OR ISC"}], "description": "Not read"}
                """);

        assertThat(component)
                .extracting(Component::type, Component::group, Component::name, Component::version, Component::purl)
                .containsExactly("library", "com.example", "x", "1", "pkg:maven/com.example/x@1");
        assertThat(component.fields())
                .extracting(VendorField::kind, VendorField::pointer, VendorField::value)
                .containsExactly(
                        tuple("group", "/group", "com.example"),
                        tuple("name", "/name", "x"),
                        tuple("purl", "/purl", "pkg:maven/com.example/x@1"),
                        tuple("cpe", "/cpe", "cpe:2.3:a:example:x:1:*:*:*:*:*:*:*"),
                        tuple("supplier", "/supplier/name", "S"),
                        tuple("url", "/supplier/url/0", "https://s.example"),
                        tuple("url", "/supplier/url/1", "https://s2.example"),
                        tuple("author", "/supplier/contact/0/name", "P"),
                        tuple("email", "/supplier/contact/0/email", "p@s.example"),
                        tuple("manufacturer", "/manufacturer/name", "M"),
                        tuple("publisher", "/publisher", "Pub"),
                        tuple("author", "/author", "A"),
                        tuple("copyright", "/copyright", "(c) C"),
                        tuple("author", "/authors/0/name", "B"),
                        tuple("email", "/authors/0/email", "b@example.org"),
                        tuple("swid", "/swid/tagId", "example.org_x"),
                        tuple("swid", "/swid/name", "Swid x"),
                        tuple("url", "/externalReferences/0/url", "https://x.example"),
                        tuple("reference", "/externalReferences/1/url", "https://y.example/cve"),
                        tuple("copyright", "/evidence/copyright/0/text", "(c) E"),
                        tuple("artefact", "/evidence/occurrences/0/location", "lib/kl.dll"));
    }

    @Test
    void whatAComponentWasMadeFromIsToldApart() {
        var component = only("""
                {"type": "library", "name": "x", "pedigree": {
                  "ancestors": [{"name": "a", "supplier": {"name": "S"},
                                 "pedigree": {"ancestors": [{"name": "older", "publisher": "P"}]}}],
                  "descendants": [{"name": "d", "purl": "pkg:npm/d"}], "variants": [{"name": "v", "cpe": "c"}]}}
                """);

        assertThat(component.fields())
                .extracting(VendorField::kind, VendorField::pointer, VendorField::value)
                .containsExactly(
                        tuple("name", "/name", "x"),
                        tuple("pedigree.name", "/pedigree/ancestors/0/name", "a"),
                        tuple("pedigree.supplier", "/pedigree/ancestors/0/supplier/name", "S"),
                        tuple("pedigree.name", "/pedigree/ancestors/0/pedigree/ancestors/0/name", "older"),
                        tuple("pedigree.publisher", "/pedigree/ancestors/0/pedigree/ancestors/0/publisher", "P"),
                        tuple("pedigree.name", "/pedigree/descendants/0/name", "d"),
                        tuple("pedigree.purl", "/pedigree/descendants/0/purl", "pkg:npm/d"),
                        tuple("pedigree.name", "/pedigree/variants/0/name", "v"),
                        tuple("pedigree.cpe", "/pedigree/variants/0/cpe", "c"));
    }

    @Test
    void componentsOfEveryDepthCountAndTheRootAndServicesStandBesideThem() {
        var document = document("""
                {"bomFormat": "CycloneDX", "specVersion": "1.5",
                 "metadata": {"manufacture": {"name": "Maker"},
                              "component": {"name": "app", "version": "2", "components": [{"name": "part"}]}},
                 "components": [{"name": "a", "components": [{"name": "b", "components": [{"name": "c"}]}]}, {"name": "d"}],
                 "services": [{"name": "s", "provider": {"name": "Cloud"}, "endpoints": ["https://s.example"],
                               "services": [{"name": "t"}]}]}
                """);

        assertThat(document.document().components()).isEqualTo(4);
        assertThat(document.entries())
                .extracting(Component::pointer, Component::path)
                .containsExactlyInAnyOrder(
                        tuple("/metadata", List.of("app")),
                        tuple("/metadata/component", List.of("app")),
                        tuple("/metadata/component/components/0", List.of("app", "part")),
                        tuple("/components/0", List.of("app", "a")),
                        tuple("/components/0/components/0", List.of("app", "a", "b")),
                        tuple("/components/0/components/0/components/0", List.of("app", "a", "b", "c")),
                        tuple("/components/1", List.of("app", "d")),
                        tuple("/services/0", List.of("app", "s")),
                        tuple("/services/0/services/0", List.of("app", "s", "t")));
        assertThat(document.entries().getFirst().fields())
                .containsExactly(new VendorField("manufacturer", "/manufacture/name", "Maker"));
        var service = document.entries().getLast();
        assertThat(service.type()).isEqualTo("service");
        assertThat(service.fields())
                .contains(
                        new VendorField("supplier", "/provider/name", "Cloud"),
                        new VendorField("url", "/endpoints/0", "https://s.example"));
    }

    @Test
    void entriesThatSayTheSameOfThemselvesAreOneComponentInSeveralPlaces() {
        var document = document("""
                {"bomFormat": "CycloneDX", "specVersion": "1.6", "metadata": {"component": {"name": "app"}},
                 "components": [
                   {"name": "a", "components": [{"bom-ref": "1", "name": "x", "publisher": "P"}]},
                   {"bom-ref": "2", "name": "x", "publisher": "P"},
                   {"name": "x", "publisher": "P", "version": "2"},
                   {"name": "b", "components": [{"name": "x", "publisher": "P"}]}]}
                """);

        assertThat(document.document().components()).isEqualTo(6);
        var x = document.entries().stream()
                .filter(entry -> entry.name().equals("x"))
                .toList();
        assertThat(x)
                .extracting(Component::pointer, Component::version, Component::occurrences)
                .containsExactly(tuple("/components/0/components/0", null, 3), tuple("/components/2", "2", 1));
        assertThat(x.getFirst().path()).containsExactly("app", "a", "x");
        assertThat(x.getFirst().elsewhere())
                .containsExactly(
                        new Occurrence("/components/1", List.of("app", "x")),
                        new Occurrence("/components/3/components/0", List.of("app", "b", "x")));
    }

    @Test
    void pathsFollowTheShortestWayOfDependencies() {
        var document = document("""
                {"dependencies": [{"ref": "r", "dependsOn": ["a", "gone"]}, {"ref": "a", "dependsOn": ["b", "r"]},
                                  {"ref": "b", "dependsOn": ["c", "a"]}, {"ref": "a", "dependsOn": ["c"]}],
                 "components": [{"bom-ref": "a", "name": "A"}, {"bom-ref": "b", "name": "B"}, {"bom-ref": "c", "name": "C"},
                                {"bom-ref": "c", "name": "C2"}, {"bom-ref": "x", "name": "X", "components": [{"name": "Y"}]}],
                 "metadata": {"component": {"bom-ref": "r", "name": "R"}},
                 "specVersion": "1.6", "bomFormat": "CycloneDX"}
                """);

        assertThat(document.entries())
                .extracting(Component::path)
                .containsExactlyInAnyOrder(
                        List.of("R", "A"),
                        List.of("R", "A", "B"),
                        List.of("R", "A", "C"),
                        List.of("R", "A", "C2"),
                        List.of("R", "X"),
                        List.of("R", "X", "Y"),
                        List.of("R"));
        assertThat(document.document().warnings())
                .containsExactly(
                        "A bom-ref stands at more than one component, 1 times.",
                        "The dependencies name references that no component has: 1.");
    }

    @Test
    void aLongPathKeepsItsBeginningAndItsEnd() {
        var chain = new StringBuilder("{\"ref\": \"0\", \"dependsOn\": [\"1\"]}");
        var components = new StringBuilder("{\"bom-ref\": \"1\", \"name\": \"n1\"}");
        for (var i = 1; i < 20_000; i++) {
            chain.append(", {\"ref\": \"%d\", \"dependsOn\": [\"%d\"]}".formatted(i, i + 1));
            components.append(", {\"bom-ref\": \"%d\", \"name\": \"n%d\"}".formatted(i + 1, i + 1));
        }
        var document = document("""
                {"bomFormat": "CycloneDX", "specVersion": "1.6", "metadata": {"component": {"bom-ref": "0", "name": "n0"}},
                 "components": [%s], "dependencies": [%s]}
                """.formatted(components, chain));

        var path = document.entries().getLast().path();
        assertThat(path).hasSize(33).startsWith("n0", "...", "n19970").endsWith("n20000");
        assertThat(document.entries().get(31).path()).hasSize(32).doesNotContain("...");
    }

    @Test
    void whatCanBeUnderstoodIsTakenAndTheRestIsSaid() {
        var document = document("""
                {"bomFormat": "CycloneDX", "specVersion": "1.6", "components": [
                  {"name": "a", "supplier": "S"}, null, {"supplier": [{"name": "U"}]},
                  {"name": "b", "supplier": 42, "publisher": {"x": 1}, "purl": "pkg:npm/b"}, {"name": "c", "supplier": {"name": " "}}]}
                """);

        assertThat(document.document().components()).isEqualTo(4);
        assertThat(document.entries().getFirst().fields()).contains(new VendorField("supplier", "/supplier", "S"));
        assertThat(document.entries().get(1).fields())
                .containsExactly(new VendorField("supplier", "/supplier/0/name", "U"));
        assertThat(document.entries().get(2).purl()).isEqualTo("pkg:npm/b");
        assertThat(document.entries().get(3).fields()).containsExactly(new VendorField("name", "/name", "c"));
        assertThat(document.document().warnings())
                .containsExactly(
                        "/components/1 is not an object; it was not read.",
                        "/components/2 has no name.",
                        "/components/3/supplier is not a text; it was read as one.",
                        "/components/3/publisher is not a text; it was not read.");
    }

    @Test
    void whereReadersWouldDifferNothingIsTaken() {
        var reading = Read.of("""
                        {"bomFormat": "CycloneDX", "specVersion": 1.6, "version": 1e999999999, "components": [{"name": "a",
                         "purl": ["pkg:npm/a"], "supplier": "S", "supplier": "T"}], "components": [{"name": "b"}]}
                        """.getBytes(UTF_8)).reading();

        assertThat(reading)
                .isEqualTo(
                        new Reading.Unreadable(
                                "Readers would differ on what the document says.",
                                List.of(
                                        new Fault("/specVersion", "It is not a text."),
                                        new Fault("/version", "It is not a whole number."),
                                        new Fault("/components/0/purl", "It is not a text."),
                                        new Fault(
                                                "/components/0",
                                                "The key supplier stands twice in /components/0: readers differ on which counts."),
                                        new Fault(
                                                "",
                                                "The key components stands twice in the document's root: readers differ on which counts."))));
    }

    @Test
    void valuesAreCutAtOneKibibyteAndMadeStorable() {
        var component = only("{\"name\": \"%s\", \"publisher\": \"Hua\\u0000wei\"}".formatted("ж".repeat(600)));

        assertThat(component.name()).isEqualTo("ж".repeat(512));
        assertThat(component.fields())
                .containsExactly(
                        new VendorField("name", "/name", "ж".repeat(512)),
                        new VendorField("publisher", "/publisher", "Hua\uFFFDwei"));
    }

    @Test
    void aDocumentWithoutComponentsIsTakenWithAWarning() {
        var document = document("{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.4\", \"vulnerabilities\": []}");

        assertThat(document.document().components()).isZero();
        assertThat(document.entries()).isEmpty();
        assertThat(document.document().warnings()).containsExactly("The document has no components.");
    }

    @Test
    void aByteOrderMarkAndUtf16AreRead() {
        var json = "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.4\", \"components\": [{\"name\": \"a\"}]}";

        assertThat(Read.of(("\uFEFF" + json).getBytes(UTF_8)).reading()).isInstanceOf(Reading.Read.class);
        assertThat(Read.of(("\uFEFF" + json).getBytes(UTF_16LE)).reading()).isInstanceOf(Reading.Read.class);
    }

    @Test
    void itIsRecognisedByContent() {
        assertThat(document("{\"$schema\": \"http://cyclonedx.org/schema/bom-1.6.schema.json\", \"specVersion\":"
                                + " \"1.6\"}")
                        .document()
                        .warnings())
                .contains("The document does not say bomFormat: CycloneDX; it was read as such.");
        assertThat(document("{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.9\"}")
                        .document()
                        .warnings())
                .contains("The document's specVersion is not written as one of 1.0 to 1.7; it was read as 1.7.");
    }

    @Test
    void nestingIsBounded() {
        var fifty = "{\"name\": \"n\", \"components\": [".repeat(50) + "]}".repeat(50);
        var hundred = "{\"name\": \"n\", \"components\": [".repeat(100) + "]}".repeat(100);

        assertThat(document(bom(fifty)).document().components()).isEqualTo(50);
        assertThat(refusal(bom(hundred))).startsWith("The document is nested deeper than 200 levels");
        assertThat(refusal("[".repeat(1_000_000))).startsWith("The document is nested deeper than 200 levels");
    }

    @Test
    void whatIsNoSbomIsRefusedInASentenceThatHelps() {
        assertThat(refusal("")).isEqualTo("The document is empty.");
        assertThat(refusal(" \n")).isEqualTo("The document is empty.");
        assertThat(refusal("{\n  \"bomFormat\": \"CycloneDX\",\n}"))
                .isEqualTo("The document is not valid JSON, at line 3, column 1: a key in double quotes is expected.");
        assertThat(refusal("{\"bomFormat\": \"CycloneDX\""))
                .startsWith("The document is not valid JSON: it ends too early, at line 1, column ");
        assertThat(refusal("{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\"}\n{}"))
                .isEqualTo("After the end of the document more follows, at line 2. Send one document only.");
        assertThat(refusal("{\"a\": 1}")).startsWith("The document is JSON, and not an SBOM");
        assertThat(refusal("[1]")).startsWith("The document is JSON, and not an SBOM");
        assertThat(refusal("<?xml version=\"1.0\"?><rdf:RDF"
                        + " xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
                        + " xmlns=\"http://spdx.org/rdf/terms#\"/>"))
                .isEqualTo("The document is XML with RDF in it, and not an SBOM: it has no SpdxDocument. Send CycloneDX"
                        + " or SPDX.");
        assertThat(refusal("<!DOCTYPE html><html>")).contains("web page");
        assertThat(refusal("id,version\na,1"))
                .isEqualTo("The document is neither JSON nor XML, YAML or tag-value. Send CycloneDX or SPDX.");
        assertThat(refusal("{\"bomFormat\": \"CycloneDX\", \"spdxVersion\": \"SPDX-2.3\"}"))
                .contains("CycloneDX and SPDX at once");
    }

    @Test
    void aFaultHasItsPointer() {
        assertThat(Read.of(bytes("{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"9.9\"}"))
                        .reading())
                .isEqualTo(new Reading.Unreadable(
                        "The document's specVersion is not one of CycloneDX's. Versions 1.0 to 1.7 are read.",
                        List.of(new Fault("/specVersion", "It is not 1.0, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6 or 1.7."))));
        assertThat(Read.of(bytes("{\"bomFormat\": \"CycloneDX\", \"components\": {\"name\": \"a\"}}"))
                        .reading())
                .isEqualTo(new Reading.Unreadable(
                        "The document is CycloneDX, and its components cannot be read.",
                        List.of(new Fault("/components", "It is not a list."))));
    }

    @Test
    void warningsAreBounded() {
        var unnamed = IntStream.range(0, 80).mapToObj(i -> "{}").toList();

        assertThat(document(bom(String.join(",", unnamed))).document().warnings())
                .hasSize(51)
                .endsWith("And 30 more like these.");
    }

    private static String bom(String components) {
        return "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"components\": [" + components + "]}";
    }

    private static Component only(String component) {
        return document(bom(component)).entries().getFirst();
    }

    private static Read document(String json) {
        return Read.of(bytes(json));
    }

    private static String refusal(String text) {
        return Read.of(bytes(text)).problem();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
