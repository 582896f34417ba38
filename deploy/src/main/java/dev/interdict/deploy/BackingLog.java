package dev.interdict.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Sends what the backing services log inside this process to a file, and keeps it off the terminal. */
final class BackingLog implements AutoCloseable {

    // Held here because the logging system itself forgets loggers that nobody holds.
    private static final List<Logger> TALKERS = List.of(
            Logger.getLogger("kafka"),
            Logger.getLogger("org.apache.kafka"),
            Logger.getLogger("state.change.logger"),
            Logger.getLogger("io.zonky"));

    private final Handler handler;

    private BackingLog(Handler handler) {
        this.handler = handler;
    }

    static BackingLog to(Path file) {
        try {
            Handler handler = new FileHandler(file.toString().replace("%", "%%"), true);
            handler.setFormatter(new SimpleFormatter());
            for (Logger talker : TALKERS) {
                talker.setLevel(Level.WARNING);
                talker.setUseParentHandlers(false);
                talker.addHandler(handler);
            }
            return new BackingLog(handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        TALKERS.forEach(talker -> talker.removeHandler(handler));
        handler.close();
    }
}
