package dev.interdict.notifications.delivery;

import dev.interdict.notifications.domain.channels.Secret;
import java.security.SecureRandom;

/** New signing keys. */
public final class Secrets {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** A secret that nobody knows yet. */
    public static Secret fresh() {
        var key = new byte[BYTES];
        RANDOM.nextBytes(key);
        return Secret.of(key);
    }
}
