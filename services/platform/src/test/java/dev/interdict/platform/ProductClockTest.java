package dev.interdict.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clock that a file can hold. */
class ProductClockTest {

    @Test
    void standsStillAtWhatTheFileSays(@TempDir Path folder) throws IOException {
        var clock = clock(Files.writeString(folder.resolve("clock"), "2024-06-01T12:00:00Z\n"));
        assertThat(clock.now()).isEqualTo(Instant.parse("2024-06-01T12:00:00Z"));
        assertThat(clock.now()).isEqualTo(Instant.parse("2024-06-01T12:00:00Z"));
    }

    @Test
    void movesWhenTheFileIsReplaced(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("clock"), "2024-06-01T12:00:00Z");
        var clock = clock(file);
        assertThat(clock.now()).isEqualTo(Instant.parse("2024-06-01T12:00:00Z"));
        var later = Files.writeString(folder.resolve("later"), "2024-09-29T04:00:00Z");
        Files.move(later, file, StandardCopyOption.ATOMIC_MOVE);
        assertThat(clock.now()).isEqualTo(Instant.parse("2024-09-29T04:00:00Z"));
    }

    @Test
    void saysWholeSeconds(@TempDir Path folder) throws IOException {
        var clock = clock(Files.writeString(folder.resolve("clock"), "2024-06-01T12:00:00.999Z"));
        assertThat(clock.now()).isEqualTo(Instant.parse("2024-06-01T12:00:00Z"));
    }

    @Test
    void isTheSystemsWithoutAFile() {
        var now = new ProductClock(Optional.empty()).now();
        assertThat(now).isBetween(Instant.parse("2024-01-01T00:00:00Z"), Instant.parse("2200-01-01T00:00:00Z"));
        assertThat(now).isEqualTo(now.truncatedTo(ChronoUnit.SECONDS));
    }

    @Test
    void saysThatTheFileIsMissing(@TempDir Path folder) {
        assertThatThrownBy(clock(folder.resolve("clock"))::now)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("The clock file ")
                .hasMessageEndingWith(" cannot be read")
                .satisfies(failure -> assertThat(Failures.isTransient(failure)).isTrue());
    }

    @Test
    void saysThatTheFileHoldsNoInstant(@TempDir Path folder) throws IOException {
        var clock = clock(Files.writeString(folder.resolve("clock"), "tomorrow"));
        assertThatThrownBy(clock::now)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageEndingWith(" does not hold an instant");
    }

    private static ProductClock clock(Path file) {
        return new ProductClock(Optional.of(file.toString()));
    }
}
