package dev.interdict.deploy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How to run an embedded platform.
 *
 * @param data the folder that keeps everything over restarts; null for a temporary one, deleted at the end
 * @param at the product instant at which the clock stands until it is moved; null for the system's clock
 * @param backing what the services stand on
 * @param settings of all services, beyond their defaults, as environment variables
 */
public record Setup(
        Ports ports, @Nullable Path data, @Nullable Instant at, Backing.Source backing, Map<String, String> settings) {

    /** Embedded, in a temporary folder, by the system's clock. */
    public static Setup on(Ports ports) {
        return new Setup(ports, null, null, Backing::embedded, Map.of());
    }

    public Setup withData(@Nullable Path folder) {
        return new Setup(ports, folder, at, backing, settings);
    }

    public Setup withClockAt(@Nullable Instant instant) {
        return new Setup(ports, data, instant, backing, settings);
    }

    public Setup withBacking(Backing.Source source) {
        return new Setup(ports, data, at, source, settings);
    }

    public Setup withSettings(Map<String, String> environment) {
        return new Setup(ports, data, at, backing, environment);
    }
}
