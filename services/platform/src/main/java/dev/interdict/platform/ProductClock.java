package dev.interdict.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The time that decides the law. It is the system clock, unless {@code interdict.clock.file} names a file that holds an
 * instant (RFC 3339, UTC): then time stands still until that file is replaced.
 */
@ApplicationScoped
public class ProductClock {

    private final Optional<Path> file;

    ProductClock(@ConfigProperty(name = "interdict.clock.file") Optional<String> file) {
        this.file = file.map(Path::of);
    }

    /** Now, in whole seconds. */
    public Instant now() {
        return file.map(ProductClock::read).orElseGet(Instant::now).truncatedTo(ChronoUnit.SECONDS);
    }

    private static Instant read(Path file) {
        try {
            return Instant.parse(Files.readString(file).strip());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The clock file " + file + " cannot be read", unreadable);
        } catch (DateTimeParseException malformed) {
            throw new IllegalStateException("The clock file " + file + " does not hold an instant", malformed);
        }
    }
}
