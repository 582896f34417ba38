package dev.interdict.deploy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL as a process, from binaries that the build brings. */
public final class EmbeddedDatabase implements Database {

    private final int port;
    private final Path folder;
    private final Path log;
    private @Nullable EmbeddedPostgres server;

    EmbeddedDatabase(int port, Path folder, Path log) {
        this.port = port;
        this.folder = folder;
        this.log = log;
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public int port() {
        return port;
    }

    /** What a crash left behind is recovered. */
    @Override
    public synchronized void start() {
        if (server != null) {
            return;
        }
        takeUp(new PostmasterFile(folder));
        try {
            var started = server().start();
            server = started;
            Guardian.watch(postmaster());
            try (Connection connection = started.getPostgresDatabase().getConnection()) {
                DatabaseUsers.createMissing(connection);
            }
        } catch (IOException | SQLException | IllegalStateException e) {
            throw new StartFailed("PostgreSQL did not start: %s (its log: %s)".formatted(e.getMessage(), log), e);
        }
    }

    /** Open connections are broken off, committed data stays. */
    @Override
    public synchronized void stop() {
        EmbeddedPostgres running = server;
        server = null;
        if (running != null) {
            try {
                running.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public synchronized boolean isRunning() {
        return server != null;
    }

    /** The server's main process, which a test may kill. */
    public ProcessHandle postmaster() {
        return new PostmasterFile(folder)
                .running()
                .orElseThrow(() -> new IllegalStateException("PostgreSQL is not running"));
    }

    private void takeUp(PostmasterFile left) {
        left.running().ifPresent(process -> {
            throw new StartFailed("PostgreSQL still runs on %s as process %d".formatted(folder, process.pid()));
        });
        left.disown();
    }

    private EmbeddedPostgres.Builder server() {
        var server = EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(binaries())
                .setDataDirectoryCustomizer(EmbeddedDatabase::requirePasswords)
                .setPGStartupWait(Duration.ofSeconds(30))
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()));
        SETTINGS.forEach(server::setServerConfig);
        return server;
    }

    private static File binaries() {
        return Path.of(System.getProperty("java.io.tmpdir"), "interdict-postgresql-" + System.getProperty("user.name"))
                .toFile();
    }

    private static void requirePasswords(File folder) {
        try {
            Files.writeString(folder.toPath().resolve("pg_hba.conf"), """
                    host all postgres 127.0.0.1/32 trust
                    host all all      127.0.0.1/32 scram-sha-256
                    """);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
