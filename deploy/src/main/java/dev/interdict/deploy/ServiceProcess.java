package dev.interdict.deploy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One replica of one service, as a process with a port of its own. */
public final class ServiceProcess {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Stage stage;
    private final int port;
    private final Path jar;
    private final List<String> jvmOptions;
    private final Map<String, String> environment;
    private final Path log;
    private @Nullable ChildProcess process;
    private boolean wanted;

    ServiceProcess(
            Stage stage, int port, Path jar, List<String> jvmOptions, Map<String, String> environment, Path log) {
        this.stage = stage;
        this.port = port;
        this.jar = jar;
        this.jvmOptions = jvmOptions;
        this.environment = environment;
        this.log = log;
    }

    /** The service's name: ingestion, screening, deadlines or notifications. */
    public String name() {
        return stage.service();
    }

    public int port() {
        return port;
    }

    public URI url() {
        return Doors.at(port, "");
    }

    /** What the process has printed, over all its starts. */
    public Path log() {
        return log;
    }

    /** Starts the process, if it is not running, and returns at once. */
    public synchronized void start() {
        wanted = true;
        if (!isAlive()) {
            process = ChildProcess.start(jvmOptions, jar, environment, log);
        }
    }

    /**
     * Returns when the service says that it is ready.
     *
     * @throws StartFailed if the process ends, or is not ready within two minutes
     */
    public void awaitReady() {
        Doors.awaitOpen(Doors.at(port, "/q/health/ready"), name(), running(), PATIENCE);
    }

    /** Ends the process at once (SIGKILL), in the middle of whatever it does. */
    public synchronized void kill() {
        wanted = false;
        if (process != null) {
            process.kill();
        }
    }

    /** Asks the process to end (SIGTERM), and kills it after ten seconds. */
    public synchronized void stop() {
        wanted = false;
        if (process != null) {
            process.stop(GRACE);
        }
    }

    public synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    public long pid() {
        return running().pid();
    }

    synchronized boolean endedByItself() {
        return wanted && !isAlive();
    }

    private synchronized ChildProcess running() {
        if (process == null) {
            throw new IllegalStateException(name() + " has not been started");
        }
        return process;
    }
}
