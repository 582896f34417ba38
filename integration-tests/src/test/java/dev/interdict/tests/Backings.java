package dev.interdict.tests;

import dev.interdict.deploy.EmbeddedPlatform;
import dev.interdict.deploy.Ports;
import dev.interdict.deploy.Setup;
import dev.interdict.tests.containers.ContainerBacking;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the services stand on in this run: the embedded platform, or containers where they were asked for. */
final class Backings {

    private Backings() {}

    static EmbeddedPlatform platform(@Nullable Instant clock, Map<String, String> settings) {
        var setup = Setup.on(Ports.free()).withClockAt(clock).withSettings(settings);
        return new EmbeddedPlatform(wanted(setup), line -> {});
    }

    private static Setup wanted(Setup embedded) {
        var wanted = System.getProperty("interdict.backing", "embedded");
        return switch (wanted) {
            case "embedded" -> embedded;
            case "containers" -> embedded.withBacking((ports, data) -> ContainerBacking.on(ports));
            default ->
                throw new IllegalArgumentException(
                        "interdict.backing is embedded or containers, not \"" + wanted + "\"");
        };
    }
}
