package dev.interdict.benchmarks.accuracy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Data that stands beside the checkout. */
public record SharedData(Path folder) {

    /** The folder, where this or a folder above has one beside it. */
    public static Optional<SharedData> find() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared/data"))
                .filter(Files::isDirectory)
                .findFirst()
                .map(SharedData::new);
    }

    /** The lines of a file, compressed by gzip where it is called so. */
    public List<String> lines(String file) {
        try (var in = open(folder.resolve(file));
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<NamedCsvRecord> rows(Path file) {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static InputStream open(Path file) throws IOException {
        var in = new BufferedInputStream(Files.newInputStream(file));
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    }

    /** The real and the malicious documents, unpacked into the folder once. */
    Path documents(Path into) {
        try {
            if (!Files.exists(into.resolve("unpacked"))) {
                var tar = new ProcessBuilder(
                        "tar",
                        "-xzf",
                        folder.resolve("sboms.tar.gz").toString(),
                        "-C",
                        Files.createDirectories(into).toString());
                if (tar.inheritIO().start().waitFor() != 0) {
                    throw new IOException("sboms.tar.gz cannot be unpacked");
                }
                Files.createFile(into.resolve("unpacked"));
            }
            return into.resolve("sboms");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
