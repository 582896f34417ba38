package dev.interdict.ingestion.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Reads real documents, which stand beside the checkout, and compares what comes out with their manifests. */
class RealDocumentsTest {

    private static final String ARCHIVE = "shared/data/sboms.tar.gz";
    private static final Set<String> READ = Set.of("CycloneDX JSON", "CycloneDX XML", "SPDX JSON", "SPDX tag-value");
    private static final Set<String> SPDX_2 = Set.of("2.2", "2.3");

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

    private static Path corpus;

    /** A line of a manifest, by its columns' names. */
    private record Row(Map<String, String> cells) {

        String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    @BeforeAll
    static void unpack() throws IOException, InterruptedException {
        var archive = archive();
        assumeTrue(archive.isPresent(), "skipped: no " + ARCHIVE + " beside the checkout");
        corpus = Files.createDirectories(Path.of("target/real-documents"));
        var tar = new ProcessBuilder("tar", "-xzf", archive.get().toString(), "-C", corpus.toString());
        assertThat(tar.inheritIO().start().waitFor()).isZero();
    }

    @TestFactory
    Stream<DynamicTest> everyRealDocumentIsTakenAndCountedAsTheManifestCounts() throws IOException {
        return tests(
                "visible",
                RealDocumentsTest::isRead,
                (row, bytes) -> assertThat(Read.of(bytes).document().components())
                        .isEqualTo(Integer.parseInt(row.cell("n_components"))));
    }

    @TestFactory
    Stream<DynamicTest> everyValidConformanceDocumentIsTaken() throws IOException {
        return tests(
                "conformance",
                row -> isRead(row) && row.cell("expected").equals("valid"),
                (row, bytes) -> assertThat(Read.of(bytes).document().components())
                        .isEqualTo(Integer.parseInt(row.cell("n_components"))));
    }

    @TestFactory
    Stream<DynamicTest> whatIsToBeRefusedIsRefused() throws IOException {
        return tests(
                "malicious",
                row -> NEVER_AN_SBOM.contains(row.cell("class"))
                        && row.cell("suggested_expected_behaviour").startsWith("reject"),
                (row, bytes) -> assertThat(Read.of(bytes).problem()).isNotBlank());
    }

    @TestFactory
    Stream<DynamicTest> nothingBadEndsInAnythingButAnAnswer() throws IOException {
        return tests(
                "malicious",
                row -> true,
                (row, bytes) -> assertThat(Read.of(bytes).reading()).isNotNull());
    }

    private interface Check {
        void of(Row row, byte[] bytes);
    }

    private static Stream<DynamicTest> tests(String part, Predicate<Row> wanted, Check check) throws IOException {
        var folder = corpus.resolve("sboms").resolve(part);
        return rows(folder.resolve("MANIFEST.csv"))
                .filter(wanted)
                .map(row -> DynamicTest.dynamicTest(
                        row.cell("file"), () -> check.of(row, bytes(folder.resolve(row.cell("file"))))));
    }

    private static boolean isRead(Row row) {
        return READ.contains(row.cell("format"))
                && (!row.cell("format").startsWith("SPDX")
                        || SPDX_2.contains(row.cell("spec_version").replaceFirst("^SPDX-", "")));
    }

    private static byte[] bytes(Path file) throws IOException {
        try (var in = Files.newInputStream(file);
                var plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
            return plain.readAllBytes();
        } catch (EOFException | ZipException damaged) {
            return Files.readAllBytes(file);
        }
    }

    private static Optional<Path> archive() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve(ARCHIVE))
                .filter(Files::exists)
                .findFirst();
    }

    private static Stream<Row> rows(Path manifest) throws IOException {
        var lines = Files.readAllLines(manifest);
        var columns = cells(lines.getFirst());
        return lines.stream()
                .skip(1)
                .map(RealDocumentsTest::cells)
                .map(cells -> new Row(IntStream.range(0, columns.size())
                        .boxed()
                        .collect(Collectors.toMap(columns::get, cells::get))));
    }

    /** The cells of a line of CSV; commas inside quotes do not part them. */
    private static List<String> cells(String line) {
        return Stream.of(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                .map(cell -> cell.startsWith("\"")
                        ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"")
                        : cell)
                .toList();
    }
}
