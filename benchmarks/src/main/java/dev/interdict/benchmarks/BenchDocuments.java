package dev.interdict.benchmarks;

import dev.interdict.ingestion.formats.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** What is read: {@code generated-} and a number of components, or {@code real}, many real documents of others. */
final class BenchDocuments {

    /** Names the folder in which real documents are, as {@code *.cdx.json} and {@code *.cdx.json.gz}. */
    static final String REAL = "interdict.bench.documents";

    private static final String GENERATED = "generated-";

    private BenchDocuments() {}

    static List<byte[]> named(String name) {
        return name.startsWith(GENERATED)
                ? List.of(GeneratedBom.bytes(Integer.parseInt(name.substring(GENERATED.length()))))
                : real(Path.of(System.getProperty(REAL, "")));
    }

    /** How many components the reader hands on of them. */
    static int components(String name) {
        return named(name).stream().mapToInt(BenchDocuments::components).sum();
    }

    private static int components(byte[] document) {
        var reading = ParsingBenchmark.read(document, component -> {});
        if (reading instanceof Reading.Read(var read)) {
            return read.components();
        }
        throw new IllegalStateException("Not read: " + reading);
    }

    private static List<byte[]> real(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.cdx\\.json(\\.gz)?"))
                    .sorted()
                    .map(BenchDocuments::plain)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] plain(Path file) {
        try (var in = Files.newInputStream(file);
                var plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
            return plain.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
