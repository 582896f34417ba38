package dev.interdict.notifications.domain.channels;

import java.util.Base64;
import java.util.Optional;

/**
 * A signing key as Standard Webhooks writes it: {@code whsec_} and 24 to 64 bytes in base64. It does not show itself
 * when printed.
 */
public record Secret(String text) {

    private static final String PREFIX = "whsec_";
    private static final int LEAST = 24;
    private static final int MOST = 64;

    /** The secret of so many random bytes. */
    public static Secret of(byte[] key) {
        return new Secret(PREFIX + Base64.getEncoder().encodeToString(key));
    }

    /** The secret, if the text is one. */
    public static Optional<Secret> read(String text) {
        if (!text.startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            var secret = new Secret(text);
            var length = secret.key().length;
            return length >= LEAST && length <= MOST ? Optional.of(secret) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** The bytes to sign with. */
    public byte[] key() {
        return Base64.getDecoder().decode(text.substring(PREFIX.length()));
    }

    @Override
    public String toString() {
        return PREFIX + "...";
    }
}
