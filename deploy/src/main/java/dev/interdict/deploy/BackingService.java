package dev.interdict.deploy;

/** One of the things that the services stand on; over stop and start it keeps its port and what it holds. */
public interface BackingService extends AutoCloseable {

    /** What a person calls it. */
    String name();

    /** The port on loopback. */
    int port();

    /**
     * Starts it, if it is not running, and returns when it serves.
     *
     * @throws StartFailed if it does not start
     */
    void start();

    /** Stops it, if it is running; its clients see it gone. */
    void stop();

    /** Stops it for good. */
    @Override
    default void close() {
        stop();
    }
}
