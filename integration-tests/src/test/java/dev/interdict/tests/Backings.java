package dev.interdict.tests;

import dev.interdict.deploy.EmbeddedPlatform;
import dev.interdict.deploy.Ports;
import dev.interdict.deploy.Setup;
import dev.interdict.tests.containers.ContainerBacking;
import java.time.Instant;

/** What the services stand on in this run: the embedded platform, or containers where they were asked for. */
final class Backings {

    private Backings() {}

    static EmbeddedPlatform platform(Instant clock) {
        return new EmbeddedPlatform(wanted(Setup.on(Ports.free()).withClockAt(clock)), line -> {});
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
