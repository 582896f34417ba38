package dev.interdict.ingestion.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.ingestion.Corpus;
import dev.interdict.ingestion.Corpus.Row;
import dev.interdict.ingestion.domain.Component;
import dev.interdict.ingestion.domain.VendorField;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every bad document of the corpus that is SPDX, or pretends to be, gets the answer that its row asks for. */
class SpdxBadInputsTest {

    private static final Pattern SPDX = Pattern.compile(".*(spdx|kubewarden|\\.rdf).*");

    private static final String CONTEXT = "The document is JSON-LD, and its context is not that of SPDX 3.0 alone."
            + " Nothing is fetched, and no other context is followed: send it with"
            + " https://spdx.org/rdf/3.0.1/spdx-context.jsonld.";
    private static final String DTD =
            "The document has a document type declaration (DTD), which is not taken. Send it without.";
    private static final String REPEATED = "A reference (SPDXID) stands at more than one package, 1 times.";
    private static final String BOTH = "A tag stands twice in /packages/0, and both values were read: PackageSupplier.";

    private sealed interface Answer {

        record Refused(String sentence) implements Answer {}

        record Taken(int components, List<String> suppliers, List<String> warnings) implements Answer {}
    }

    private static final Map<String, Answer> ANSWERS = Map.ofEntries(
            refused("ours/cp1252-undeclared.spdx", "The document has bytes that are not UTF-8, at line 1 or after it."),
            refused(
                    "ours/tv-supplier-before-package.spdx",
                    "A tag of a package stands before the first PackageName, at line 9. Put it behind its package's"
                            + " name."),
            refused("ours/tv-text-swallow.spdx", "The text that begins at line 11 has no end: </text> is missing."),
            refused("ours/nested-yaml.spdx.yaml", "The document is nested deeper than 200 levels."),
            refused(
                    "ours/yaml-bomb.spdx.yaml",
                    "The document has an alias (*), at line 3, which is not read of YAML. Send it written out."),
            refused(
                    "ours/yaml-merge-override.spdx.yaml",
                    "The document has a merge key (<<), at line 6, which is not read of YAML. Send it written out."),
            refused(
                    "ours/yaml-tag-gadget.spdx.yaml",
                    "The document has a tag (!), at line 2, which is not read of YAML. Send it written out."),
            refused("ours/billion-laughs.spdx.rdf.xml", DTD),
            refused("ours/xxe-file.spdx.rdf.xml", DTD),
            refused("ours/spdx3-context-remap.spdx3.json", CONTEXT),
            refused("ours/spdx3-remote-context.spdx3.json", CONTEXT),
            refused(
                    "ours/spdx-license-list.json",
                    "The document is the SPDX licence list, and not an SBOM. Send CycloneDX or SPDX."),
            refused(
                    "ours/hybrid-cdx-and-spdx.json",
                    "The document says that it is CycloneDX and SPDX at once. Send one of them."),
            refused("third-party/svip-empty.spdx", "The document is empty."),
            refused(
                    "third-party/spdx-online-invalid.rdf",
                    "The document is not well-formed XML, at line 688, column 3."),
            refused(
                    "third-party/trustification-ubi8-invalid.spdx.json",
                    "The document is not valid JSON, at line 12, column 3: a colon is expected."),
            refused(
                    "third-party/PUBLISHED-powershell-two-documents.spdx.json",
                    "After the end of the document more follows, at line 2765. Send one document only."),
            refused(
                    "third-party/PUBLISHED-apko-trailing-comma.spdx.json",
                    "The document is not valid JSON, at line 147, column 3: a value is expected."),
            refused(
                    "third-party/trivy-spdx-turtle.ttl",
                    "The document is neither JSON nor XML, YAML or tag-value. Send CycloneDX or SPDX."),
            refused(
                    "third-party/spdx-example.xlsx",
                    "The document is an archive, or compressed more than once. Send the SBOM itself, or compressed"
                            + " once by gzip or zstd."),
            refused(
                    "third-party/kubewarden-k8s-resource.yaml",
                    "The document is YAML, and not an SBOM: it has neither bomFormat nor spdxVersion at its root. Send"
                            + " CycloneDX or SPDX."),
            taken("ours/dup-spdxid.spdx", 2, List.of("Huawei Technologies", "Kaspersky Lab"), REPEATED),
            taken(
                    "ours/truncated.spdx",
                    1,
                    List.of("Organizatio"),
                    "/packages/0/supplier does not begin with Organization: or Person:; it was taken as a name."),
            taken("ours/tv-supplier-override.spdx", 1, List.of("Huawei", "Example"), BOTH),
            taken("ours/tv-text-fake-package.spdx", 1, List.of("Example")),
            taken("ours/tv-supplier-in-text.spdx", 1, List.of("Huawei")),
            taken("ours/tv-supplier-after-file.spdx", 1, List.of("Huawei")),
            taken(
                    "ours/tv-case-and-space.spdx",
                    1,
                    List.of("Huawei", "Kaspersky"),
                    "A tag is written in other letters than SPDX has, at line 9; it was read.",
                    "A tag is written in other letters than SPDX has, at line 11; it was read.",
                    BOTH),
            taken("ours/tv-cr-only.spdx", 1, List.of("Huawei")),
            taken("ours/tv-unicode-newline.spdx", 1, List.of("Example\u0085PackageOriginator: Organization: Huawei")),
            taken(
                    "ours/tv-no-prefix.spdx",
                    1,
                    List.of("Huawei Technologies"),
                    "/packages/0/supplier does not begin with Organization: or Person:; it was taken as a name.",
                    "/packages/0/originator does not begin with Organization: or Person:; it was taken as a name."),
            taken("ours/tv-comment-hidden.spdx", 1, List.of()),
            taken("ours/tv-relationship-flood.spdx.gz", 1, List.of()),
            taken("ours/yaml-norway.spdx.yaml", 2, List.of("yes")),
            taken("ours/cycle.spdx3.json", 1, List.of("Huawei")),
            taken("ours/spdx3-agent-twice.spdx3.json", 1, List.of("Example", "Huawei")),
            taken(
                    "ours/spdx3-dangling-supplier.spdx3.json",
                    1,
                    List.of("urn:elsewhere:huawei"),
                    "Agents are named by references that nothing in the document has: 2; they were taken as their names."),
            taken(
                    "third-party/guac-invalid-spdx-identifier.spdx.json",
                    3,
                    List.of(),
                    "/creationInfo/creators/0 is not a text; it was not read.",
                    "/packages/0 has no name.",
                    "/packages/1 has no name.",
                    "/packages/2 has no name."),
            taken(
                    "third-party/PUBLISHED-grype-tagvalue-named-json.spdx.json",
                    1160,
                    List.of(),
                    "/packages/116/originator does not begin with Organization: or Person:; it was taken as a name.",
                    "/packages/544/originator does not begin with Organization: or Person:; it was taken as a name.",
                    "/packages/708/originator does not begin with Organization: or Person:; it was taken as a name."),
            taken(
                    "third-party/PUBLISHED-jx-spdx-in-cyclonedx-folder.sbom",
                    84,
                    List.of(),
                    "The relationships name references (SPDXID) that nothing in the document has: 1."),
            taken("ours/vendor-fields-everywhere.spdx.json", 10, List.of("Huawei")),
            taken("third-party/exhort-cyclic.spdx.json", 10, List.of()),
            taken(
                    "third-party/trustify-broken-refs.spdx.json",
                    1,
                    List.of("Red Hat"),
                    "The relationships name references (SPDXID) that nothing in the document has: 1."),
            taken("third-party/trustify-loop.spdx.json", 3, List.of("Red Hat", "Red Hat", "Red Hat")),
            taken("third-party/trustify-self.spdx.json", 0, List.of(), "The document has no packages."),
            taken("third-party/trustify-self-package.spdx.json", 1, List.of("Red Hat")),
            taken(
                    "third-party/trustify-simple-dup.spdx.json",
                    8,
                    List.of("Red Hat", "Red Hat", "Red Hat", "Red Hat", "Red Hat", "Red Hat", "Red Hat", "Red Hat"),
                    "/packages/0/externalRefs/1/referenceLocator is not a CPE name; it was kept, and no vendor is read"
                            + " from it."),
            taken("third-party/ort-cyclic.spdx.yml", 6, List.of()),
            taken("third-party/jackson-store-duplicated.spdx.json", 4, List.of()),
            taken(
                    "third-party/svip-corrupted.spdx.json",
                    2,
                    List.of("SVIP1", "SVIP3"),
                    "/packages/0/externalRefs/2/referenceLocator is not a package URL; it was kept, and no vendor is"
                            + " read from it.",
                    "/packages/1/externalRefs/0/referenceLocator is not a package URL; it was kept, and no vendor is"
                            + " read from it."),
            taken("third-party/tools-golang-null-relationships.spdx.json", 2, List.of(), REPEATED));

    @BeforeAll
    static void unpack() throws IOException, InterruptedException {
        Corpus.unpack();
    }

    @TestFactory
    Stream<DynamicTest> everyRowGetsTheAnswerItAsksFor() throws IOException {
        return Corpus.tests("malicious", row -> ANSWERS.containsKey(row.cell("file")), SpdxBadInputsTest::check);
    }

    @Test
    void noRowIsForgotten() throws IOException {
        assertThat(Corpus.rows("malicious")
                        .map(row -> row.cell("file"))
                        .filter(file -> SPDX.matcher(file).matches()))
                .containsExactlyInAnyOrderElementsOf(ANSWERS.keySet());
    }

    private static void check(Row row) throws IOException {
        var read = Read.of(row.plain());
        switch (Objects.requireNonNull(ANSWERS.get(row.cell("file")))) {
            case Answer.Refused(var sentence) -> assertThat(read.problem()).isEqualTo(sentence);
            case Answer.Taken(var components, var suppliers, var warnings) -> {
                assertThat(read.document().components()).isEqualTo(components);
                assertThat(suppliers(read)).isEqualTo(suppliers);
                assertThat(read.document().warnings()).isEqualTo(warnings);
            }
        }
    }

    private static List<String> suppliers(Read read) {
        return read.entries().stream()
                .map(Component::fields)
                .flatMap(List::stream)
                .filter(field -> field.kind().equals("supplier"))
                .map(VendorField::value)
                .toList();
    }

    private static Map.Entry<String, Answer> refused(String file, String sentence) {
        return Map.entry(file, new Answer.Refused(sentence));
    }

    private static Map.Entry<String, Answer> taken(
            String file, int components, List<String> suppliers, String... warnings) {
        return Map.entry(file, new Answer.Taken(components, suppliers, List.of(warnings)));
    }
}
