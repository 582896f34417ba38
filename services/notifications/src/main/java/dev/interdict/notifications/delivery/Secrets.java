package dev.interdict.notifications.delivery;

import dev.interdict.notifications.domain.channels.Secret;
import dev.interdict.notifications.domain.channels.SigningKeys;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.util.Arrays;

/** New signing keys. */
public final class Secrets {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** A secret that nobody knows yet. */
    public static Secret fresh() {
        var key = new byte[BYTES];
        RANDOM.nextBytes(key);
        return SigningKeys.symmetric(key);
    }

    /** An ed25519 key pair that nobody knows yet. */
    public static Secret freshPair() {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            var seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
            var encoded = pair.getPublic().getEncoded();
            return SigningKeys.pair(seed, Arrays.copyOfRange(encoded, encoded.length - BYTES, encoded.length));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
