package dev.interdict.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;

/** The file that tells every service what time it is: an RFC 3339 instant in UTC, replaced as a whole. */
final class ProductClockFile {

    private final Path file;

    private ProductClockFile(Path file) {
        this.file = file;
    }

    /** A clock that stands at the instant, or where the file already stands if that is later: time never goes back. */
    static ProductClockFile standingAt(Instant at, Path file) {
        var clock = new ProductClockFile(file);
        if (!Files.exists(file) || clock.now().isBefore(at)) {
            clock.moveTo(at);
        }
        return clock;
    }

    Path file() {
        return file;
    }

    Instant now() {
        try {
            return Instant.parse(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void moveTo(Instant instant) {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
            Files.writeString(next, instant + "\n");
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
