package dev.interdict.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** PostgreSQL's note, in its data folder, of which process serves the folder. */
final class PostmasterFile {

    private final Path file;

    PostmasterFile(Path dataFolder) {
        this.file = dataFolder.resolve("postmaster.pid");
    }

    /** The process named, if it is alive and a PostgreSQL: neither a zombie, nor another that got its number since. */
    Optional<ProcessHandle> running() {
        return lines().stream()
                .findFirst()
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())))
                .filter(process -> process.info().command().orElse("").endsWith("/postgres"));
    }

    /**
     * Makes PostgreSQL take up the folder although the number noted is in use, by a zombie or a stranger: it never
     * takes its own ancestor for a rival. The rest of the note stays, by which it sees whether old sessions still run.
     */
    void disown() {
        List<String> lines = new ArrayList<>(lines());
        if (lines.isEmpty()) {
            return;
        }
        lines.set(0, String.valueOf(ProcessHandle.current().pid()));
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> lines() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
