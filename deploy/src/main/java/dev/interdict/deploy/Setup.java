package dev.interdict.deploy;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How to run an embedded platform.
 *
 * @param data the folder that keeps everything over restarts; null for a temporary one, deleted at the end
 * @param at the product instant at which the clock stands until it is moved; null for the system's clock
 */
public record Setup(
        Ports ports, @Nullable Path data, @Nullable Instant at) {

    public static Setup on(Ports ports) {
        return new Setup(ports, null, null);
    }

    public Setup withData(@Nullable Path folder) {
        return new Setup(ports, folder, at);
    }

    public Setup withClockAt(@Nullable Instant instant) {
        return new Setup(ports, data, instant);
    }
}
