package dev.interdict.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.DynamicTest;

/** Real, valid, invalid and malicious documents, which stand beside the checkout, with what is expected of each. */
public final class Corpus {

    private static final String ARCHIVE = "shared/data/sboms.tar.gz";
    private static final Path FOLDER = Path.of("target/real-documents");

    private Corpus() {}

    /**
     * A document.
     *
     * @param folder the part of the corpus that it stands in
     * @param cells its line of the part's manifest, by the columns' names
     */
    public record Row(Path folder, Map<String, String> cells) {

        public String cell(String column) {
            return cells.getOrDefault(column, "");
        }

        /** The bytes of the file. */
        public byte[] bytes() {
            try {
                return Files.readAllBytes(file());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        /** The bytes as they were before the file was compressed by gzip, where it was, and can be decompressed. */
        public byte[] plain() throws IOException {
            try (var in = Files.newInputStream(file());
                    var plain = file().toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
                return plain.readAllBytes();
            } catch (EOFException | ZipException damaged) {
                return bytes();
            }
        }

        private Path file() {
            return folder.resolve(cell("file"));
        }
    }

    /** What is to be true of a document. */
    public interface Check {
        void of(Row row) throws IOException;
    }

    /** Unpacks the corpus; the test is skipped where there is none. */
    public static void unpack() throws IOException, InterruptedException {
        var archive = archive();
        assumeTrue(archive.isPresent(), "skipped: no " + ARCHIVE + " beside the checkout");
        if (Files.exists(FOLDER.resolve("unpacked"))) {
            return;
        }
        var tar = new ProcessBuilder(
                "tar",
                "-xzf",
                archive.get().toString(),
                "-C",
                Files.createDirectories(FOLDER).toString());
        assertThat(tar.inheritIO().start().waitFor()).isZero();
        Files.createFile(FOLDER.resolve("unpacked"));
    }

    /** Whether there is a corpus. */
    public static boolean isThere() {
        return archive().isPresent();
    }

    /** A test of each document of a part that is wanted. */
    public static Stream<DynamicTest> tests(String part, Predicate<Row> wanted, Check check) throws IOException {
        return rows(part).filter(wanted).map(row -> DynamicTest.dynamicTest(row.cell("file"), () -> check.of(row)));
    }

    /** The documents of a part: visible, conformance or malicious. */
    public static Stream<Row> rows(String part) throws IOException {
        var folder = FOLDER.resolve("sboms").resolve(part);
        var lines = Files.readAllLines(folder.resolve("MANIFEST.csv"));
        var columns = cells(lines.getFirst());
        return lines.stream()
                .skip(1)
                .map(Corpus::cells)
                .map(cells -> new Row(
                        folder,
                        IntStream.range(0, columns.size())
                                .boxed()
                                .collect(Collectors.toMap(columns::get, cells::get))));
    }

    private static Optional<Path> archive() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve(ARCHIVE))
                .filter(Files::exists)
                .findFirst();
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
