package dev.interdict.deploy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL on loopback, as durable as one in production, with a database and a role for each of its users. */
public final class EmbeddedDatabase {

    static final String REGISTRY = "registry";

    private static final List<String> USERS = List.of("ingestion", "screening", "deadlines", "notifications", REGISTRY);

    private final int port;
    private final Path folder;
    private final Path log;
    private @Nullable EmbeddedPostgres server;

    EmbeddedDatabase(int port, Path folder, Path log) {
        this.port = port;
        this.folder = folder;
        this.log = log;
    }

    /** The JDBC address of the database that belongs to a user, which has the user's name. */
    public String jdbcUrl(String user) {
        return "jdbc:" + url(user);
    }

    public String password(String user) {
        return user + "-on-loopback";
    }

    /** Starts the server, if it is not running; what a crash left behind is recovered. */
    public synchronized void start() {
        if (server != null) {
            return;
        }
        takeUp(new PostmasterFile(folder));
        try {
            var started = server().start();
            server = started;
            Guardian.watch(postmaster());
            try (Connection connection = started.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                for (String user : USERS) {
                    admit(user, statement);
                }
            }
        } catch (IOException | SQLException | IllegalStateException e) {
            throw new StartFailed("PostgreSQL did not start: %s (its log: %s)".formatted(e.getMessage(), log), e);
        }
    }

    /** Shuts the server down; open connections are broken off, committed data stays. */
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

    String url(String user) {
        return "postgresql://127.0.0.1:%d/%s".formatted(port, user);
    }

    private void takeUp(PostmasterFile left) {
        left.running().ifPresent(process -> {
            throw new StartFailed("PostgreSQL still runs on %s as process %d".formatted(folder, process.pid()));
        });
        left.disown();
    }

    private EmbeddedPostgres.Builder server() {
        return EmbeddedPostgres.builder()
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
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "64MB")
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()));
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

    private void admit(String user, Statement statement) throws SQLException {
        if (!exists(user, statement)) {
            statement.execute("create role %s login password '%s'".formatted(user, password(user)));
            statement.execute("create database %s owner %s".formatted(user, user));
            statement.execute("revoke all on database %s from public".formatted(user));
        }
    }

    private static boolean exists(String database, Statement statement) throws SQLException {
        try (ResultSet found =
                statement.executeQuery("select from pg_database where datname = '%s'".formatted(database))) {
            return found.next();
        }
    }
}
