package dev.interdict.screening.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Data that stands beside the checkout. */
final class Shared {

    private Shared() {}

    /** Skips the test where there is none; where there is a folder of that name, no file of it may be missing. */
    static void require() {
        assumeTrue(folder().isPresent(), "skipped: no shared/data beside the checkout");
    }

    /** The documents, unpacked. */
    static Path corpus() throws IOException, InterruptedException {
        var unpacked = Path.of("target/real-documents");
        if (!Files.exists(unpacked.resolve("unpacked"))) {
            var archive = folder().orElseThrow().resolve("sboms.tar.gz");
            var tar = new ProcessBuilder(
                    "tar",
                    "-xzf",
                    archive.toString(),
                    "-C",
                    Files.createDirectories(unpacked).toString());
            assertThat(tar.inheritIO().start().waitFor()).isZero();
            Files.createFile(unpacked.resolve("unpacked"));
        }
        return unpacked.resolve("sboms");
    }

    static List<String> lines(String file) {
        return lines(file, StandardCharsets.UTF_8);
    }

    static List<String> lines(String file, Charset charset) {
        var path = folder().orElseThrow().resolve(file);
        try (var in = Files.newInputStream(path);
                var plain = file.endsWith(".gz") ? new GZIPInputStream(in) : in;
                var reader = new InputStreamReader(plain, charset)) {
            return new BufferedReader(reader).lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Rows of CSV, of which each stands on one line. */
    static List<List<String>> rows(String file, Charset charset) {
        return lines(file, charset).stream().map(Shared::cells).toList();
    }

    static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.length(); i++) {
            var character = line.charAt(i);
            if (character == '"') {
                if (quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                    cell.append(character);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (character == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(character);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    static Optional<Path> folder() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared/data"))
                .filter(Files::exists)
                .findFirst();
    }
}
