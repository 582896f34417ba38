package dev.interdict.deploy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The schema registry as a process. */
public final class EmbeddedRegistry implements Registry {

    private static final List<String> SMALL = List.of(
            "-XX:+UseSerialGC", "-Xmx160m", "-Xss512k", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError");

    private final int port;
    private final Path jar;
    private final Database database;
    private final Path log;
    private @Nullable ChildProcess process;

    EmbeddedRegistry(int port, Path jar, Database database, Path log) {
        this.port = port;
        this.jar = jar;
        this.database = database;
        this.log = log;
    }

    @Override
    public String name() {
        return "registry";
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public synchronized void start() {
        if (isRunning()) {
            return;
        }
        var started = ChildProcess.start(SMALL, jar, environment(), log);
        process = started;
        Doors.awaitOpen(Doors.at(port, API + "/subjects"), "the registry", started, Duration.ofSeconds(90));
    }

    @Override
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
        var environment = new HashMap<>(Registry.keptAt(database.jdbcUrl(DatabaseUsers.REGISTRY)));
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", "0");
        return environment;
    }
}
