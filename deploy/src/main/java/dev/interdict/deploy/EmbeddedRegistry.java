package dev.interdict.deploy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The schema registry as a process of its own, which keeps the schemas in PostgreSQL. */
public final class EmbeddedRegistry {

    private static final List<String> SMALL = List.of(
            "-XX:+UseSerialGC", "-Xmx160m", "-Xss512k", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError");

    private final int port;
    private final Path jar;
    private final EmbeddedDatabase database;
    private final Path log;
    private @Nullable ChildProcess process;

    EmbeddedRegistry(int port, Path jar, EmbeddedDatabase database, Path log) {
        this.port = port;
        this.jar = jar;
        this.database = database;
        this.log = log;
    }

    /** The Confluent-compatible API. */
    public URI url() {
        return Doors.at(port, "/apis/ccompat/v7");
    }

    /** Starts the registry, if it is not running, and returns when it answers. */
    public synchronized void start() {
        if (isRunning()) {
            return;
        }
        var started = ChildProcess.start(SMALL, jar, environment(), log);
        process = started;
        Doors.awaitOpen(Doors.at(port, "/apis/ccompat/v7/subjects"), "the registry", started, Duration.ofSeconds(90));
    }

    public synchronized void stop() {
        if (process != null) {
            process.stop(Duration.ofSeconds(3));
            process = null;
        }
    }

    public synchronized boolean isRunning() {
        return process != null && process.isAlive();
    }

    private Map<String, String> environment() {
        return Map.of(
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "QUARKUS_HTTP_PORT", String.valueOf(port),
                "QUARKUS_MANAGEMENT_HOST", "127.0.0.1",
                "QUARKUS_MANAGEMENT_PORT", "0",
                "APICURIO_STORAGE_KIND", "sql",
                "APICURIO_STORAGE_SQL_KIND", "postgresql",
                "APICURIO_DATASOURCE_URL", database.jdbcUrl(EmbeddedDatabase.REGISTRY),
                "APICURIO_DATASOURCE_USERNAME", EmbeddedDatabase.REGISTRY,
                "APICURIO_DATASOURCE_PASSWORD", database.password(EmbeddedDatabase.REGISTRY));
    }
}
