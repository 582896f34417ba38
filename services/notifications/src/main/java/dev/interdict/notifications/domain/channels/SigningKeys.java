package dev.interdict.notifications.domain.channels;

import java.util.Arrays;
import java.util.Base64;

/**
 * Keys as Standard Webhooks writes them: {@code whsec_} and 24 to 64 bytes for HMAC-SHA256, {@code whsk_} and the
 * ed25519 key pair (32 bytes of seed, 32 of public key), {@code whpk_} and the public key; all in base64.
 */
public final class SigningKeys {

    private static final String SYMMETRIC = "whsec_";
    private static final String PAIR = "whsk_";
    private static final String PUBLIC = "whpk_";
    private static final int LEAST = 24;
    private static final int MOST = 64;
    private static final int HALF = 32;

    private SigningKeys() {}

    /** The symmetric secret of so many random bytes. */
    public static Secret symmetric(byte[] key) {
        return new Secret(SYMMETRIC + Base64.getEncoder().encodeToString(key));
    }

    /** The key pair of seed and public key, 32 bytes each. */
    public static Secret pair(byte[] seed, byte[] publicKey) {
        var both = Arrays.copyOf(seed, 2 * HALF);
        System.arraycopy(publicKey, 0, both, HALF, HALF);
        return new Secret(PAIR + Base64.getEncoder().encodeToString(both));
    }

    /** True where messages are signed with ed25519. */
    public static boolean isPair(Secret secret) {
        return secret.text().startsWith(PAIR);
    }

    /** The bytes to sign with: the secret, or the seed of the pair. */
    public static byte[] key(Secret secret) {
        return isPair(secret) ? Arrays.copyOf(bytes(secret, PAIR), HALF) : bytes(secret, SYMMETRIC);
    }

    /** The public half of the pair, for the other side to verify with. */
    public static String publicKey(Secret pair) {
        return PUBLIC + Base64.getEncoder().encodeToString(Arrays.copyOfRange(bytes(pair, PAIR), HALF, 2 * HALF));
    }

    static boolean isUsable(String text) {
        try {
            if (text.startsWith(PAIR)) {
                return bytes(new Secret(text), PAIR).length == 2 * HALF;
            }
            var length = text.startsWith(SYMMETRIC) ? bytes(new Secret(text), SYMMETRIC).length : 0;
            return length >= LEAST && length <= MOST;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private static byte[] bytes(Secret secret, String prefix) {
        return Base64.getDecoder().decode(secret.text().substring(prefix.length()));
    }
}
