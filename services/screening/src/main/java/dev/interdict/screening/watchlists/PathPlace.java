package dev.interdict.screening.watchlists;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A file, or a folder with all that lies in it and in its folders; what is hidden is left out. */
final class PathPlace implements Place {

    private static final int DEEPEST = 6;
    private static final int MOST_FILES = 1_000;

    private final String name;
    private final Path path;
    private final Duration every;
    private Instant next = Instant.MIN;
    private @Nullable Found last;

    /** @param name how people are told of it; empty for a folder whose files are told by their own names */
    PathPlace(String name, Path path, Duration every) {
        this.name = name;
        this.path = path;
        this.every = every;
    }

    @Override
    public synchronized CompletionStage<Found> look(Instant now) {
        var known = last;
        if (known == null || !now.isBefore(next)) {
            known = look();
            last = known;
            next = now.plus(every);
        }
        return CompletableFuture.completedStage(known);
    }

    private Found look() {
        try {
            if (Files.isDirectory(path)) {
                return folder();
            }
            return Files.isRegularFile(path)
                    ? new Found(List.of(new ListFiles.File(name, path)), List.of(), List.of(stamp(path)))
                    : Found.trouble(
                            name.isEmpty() ? path.toString() : name, "There is no file or folder " + path + ".");
        } catch (IOException | UncheckedIOException unreadable) {
            return Found.trouble(
                    name.isEmpty() ? path.toString() : name,
                    path + " cannot be read: " + unreadable.getMessage() + ".");
        }
    }

    private Found folder() throws IOException {
        try (var all = Files.walk(path, DEEPEST, FileVisitOption.FOLLOW_LINKS)) {
            var files = all.filter(Files::isRegularFile)
                    .filter(file -> !path.relativize(file).toString().matches("(?:.*[/\\\\])?\\..*"))
                    .sorted()
                    .limit(MOST_FILES)
                    .toList();
            return new Found(
                    files.stream()
                            .map(file -> new ListFiles.File(source(file), file))
                            .toList(),
                    List.of(),
                    files.stream().map(PathPlace::stamp).toList());
        }
    }

    private String source(Path file) {
        var within = path.relativize(file).toString();
        return name.isEmpty() ? within : name + "/" + within;
    }

    private static List<Object> stamp(Path file) {
        try {
            return List.of(file, Files.size(file), Files.getLastModifiedTime(file));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
