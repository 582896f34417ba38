package dev.interdict.deploy;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A shell that outlives this process by a moment: however this process ends, the children left are killed with it. */
final class Guardian {

    // Each line it reads is the whole list of children; the end of its input is the end of this process.
    private static final String SCRIPT = """
            trap '' INT TERM HUP
            while read -r line; do children=$line; done
            [ -z "$children" ] || kill -9 $children 2>/dev/null""";

    private static final Guardian OF_THIS_PROCESS = new Guardian();

    private final Set<Long> children = new TreeSet<>();
    private final BufferedWriter shell;

    private Guardian() {
        try {
            shell = new ProcessBuilder("sh", "-c", SCRIPT)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .outputWriter();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void watch(ProcessHandle child) {
        OF_THIS_PROCESS.add(child.pid());
        var unused = child.onExit().thenAccept(ended -> OF_THIS_PROCESS.remove(ended.pid()));
    }

    private synchronized void add(long pid) {
        children.add(pid);
        tell();
    }

    private synchronized void remove(long pid) {
        children.remove(pid);
        tell();
    }

    private void tell() {
        try {
            shell.write(children.stream().map(String::valueOf).collect(Collectors.joining(" ", "", "\n")));
            shell.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the guardian has ended", e);
        }
    }
}
