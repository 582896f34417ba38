package dev.interdict.tests;

import dev.interdict.deploy.EmbeddedPlatform;
import java.time.Instant;

/** What the services stand on in this run: the embedded platform, or containers where they were asked for. */
final class Backings {

    private Backings() {}

    static EmbeddedPlatform platform(Instant clock) {
        return EmbeddedPlatform.onFreePorts(clock);
    }
}
