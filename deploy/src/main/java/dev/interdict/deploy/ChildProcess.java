package dev.interdict.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Java program that runs beside this one, with its output in a file. */
final class ChildProcess {

    private static final int LINES_WORTH_SHOWING = 12;

    private final Process process;
    private final Path log;

    private ChildProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static ChildProcess start(List<String> jvmOptions, Path jar, Map<String, String> environment, Path log) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = Stream.of(List.of(java), jvmOptions, List.of("-jar", jar.toString()))
                .flatMap(List::stream)
                .toList();
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            var child = new ChildProcess(builder.start(), log);
            Guardian.watch(child.process.toHandle());
            return child;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void kill() {
        process.destroyForcibly();
        await(Duration.ofSeconds(10));
    }

    void stop(Duration grace) {
        process.destroy();
        if (!await(grace)) {
            kill();
        }
    }

    String lastWords() {
        try (var lines = Files.lines(log)) {
            List<String> all = lines.filter(line -> !line.startsWith("\tat ")).toList();
            return all.stream()
                    .skip(Math.max(0, all.size() - LINES_WORTH_SHOWING))
                    .collect(Collectors.joining("\n  ", "\n  ", ""));
        } catch (IOException | UncheckedIOException unreadable) {
            return " (see " + log + ")";
        }
    }

    private boolean await(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
