package dev.interdict.ingestion.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Reads real documents, which stand beside the checkout, and compares the counts with their manifest's. */
class RealDocumentsTest {

    private static final String ARCHIVE = "shared/data/sboms.tar.gz";

    @TestFactory
    Stream<DynamicTest> componentsAreCountedAsTheManifestCountsThem() throws Exception {
        var archive = archive();
        assumeTrue(archive.isPresent(), "skipped: no " + ARCHIVE + " beside the checkout");
        var folder = unpacked(archive.get()).resolve("sboms/visible");
        var lines = Files.readAllLines(folder.resolve("MANIFEST.csv"));
        var column = List.of(lines.getFirst().split(",")).indexOf("n_components");
        return lines.stream()
                .skip(1)
                .map(RealDocumentsTest::cells)
                .filter(cells -> cells.getFirst().contains(".cdx.json"))
                .map(cells -> DynamicTest.dynamicTest(
                        cells.getFirst(),
                        () -> assertThat(count(folder.resolve(cells.getFirst())))
                                .isEqualTo(Integer.parseInt(cells.get(column)))));
    }

    private static int count(Path file) throws IOException {
        return Read.of(bytes(file)).document().components();
    }

    private static byte[] bytes(Path file) throws IOException {
        try (var in = Files.newInputStream(file);
                var plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
            return plain.readAllBytes();
        }
    }

    private static Optional<Path> archive() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve(ARCHIVE))
                .filter(Files::exists)
                .findFirst();
    }

    private static Path unpacked(Path archive) throws IOException, InterruptedException {
        var target = Files.createDirectories(Path.of("target/real-documents"));
        var tar = new ProcessBuilder("tar", "-xzf", archive.toString(), "-C", target.toString(), "sboms/visible");
        assertThat(tar.inheritIO().start().waitFor()).isZero();
        return target;
    }

    /** The cells of a line of CSV; commas inside quotes do not part them. */
    private static List<String> cells(String line) {
        return Arrays.asList(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1));
    }
}
