package dev.interdict.tests;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A programme that ran to its end.
 *
 * @param output what it wrote, errors among it
 */
record Command(int status, String output) {

    private static final int PATIENCE_SECONDS = 240;

    static boolean isOnPath(String programme) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, programme)));
    }

    static Command run(Path folder, List<String> words) throws IOException, InterruptedException {
        var output = Files.createTempFile(folder, "output", ".log");
        var process = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new AssertionError(words.getFirst() + " did not end: " + Files.readString(output));
        }
        return new Command(process.exitValue(), Files.readString(output));
    }

    /** Expects that it went well. */
    Command well() {
        if (status != 0) {
            throw new AssertionError("Ended with " + status + ": " + output);
        }
        return this;
    }
}
