package dev.interdict.deploy;

import java.time.Duration;

/** Stops a platform when this process is asked to end, and lets the process end well then. */
public final class StopOnSignal {

    private static final Duration LIMIT = Duration.ofSeconds(19);

    private final EmbeddedPlatform platform;

    private StopOnSignal(EmbeddedPlatform platform) {
        this.platform = platform;
    }

    /** Runs the work; from its start to its end, SIGINT and SIGTERM stop the platform and exit 0. */
    public static void during(EmbeddedPlatform platform, Runnable work) {
        var hook = new Thread(new StopOnSignal(platform)::stop, "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            work.run();
        } finally {
            remove(hook);
        }
    }

    private void stop() {
        System.err.println("stopping");
        Thread stopping = Thread.ofPlatform().daemon().start(platform::close);
        try {
            Runtime.getRuntime().halt(stopping.join(LIMIT) ? 0 : 1);
        } catch (InterruptedException e) {
            Runtime.getRuntime().halt(1);
        }
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyStopping) {
            Pause.of(LIMIT);
        }
    }
}
