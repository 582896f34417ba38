package dev.interdict.notifications.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Encrypts with AES-256 in GCM, and signs with HMAC-SHA256, by keys that are derived from one. */
@ApplicationScoped
public class Vault {

    private static final String HMAC = "HmacSHA256";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String PREFIX = "v1:";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec encryption;
    private final byte[] signing;

    /** {@code key}: 32 bytes in base64; without them the service does not start. */
    Vault(@ConfigProperty(name = "interdict.secrets.key") String key) {
        var bytes = bytes(key);
        this.encryption = new SecretKeySpec(mac(bytes, "encryption"), "AES");
        this.signing = mac(bytes, "signing");
    }

    /** The text as only this vault can read it; different each time. */
    public String encrypt(String text) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, text.getBytes(UTF_8));
        return PREFIX
                + Base64.getEncoder()
                        .encodeToString(ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                                .put(nonce)
                                .put(sealed)
                                .array());
    }

    /**
     * The text again.
     *
     * @throws IllegalStateException where it was encrypted with another key, or changed
     */
    public String decrypt(String encrypted) {
        var bytes = Base64.getDecoder().decode(encrypted.substring(PREFIX.length()));
        var sealed = ByteBuffer.wrap(bytes);
        var nonce = new byte[NONCE_BYTES];
        sealed.get(nonce);
        var rest = new byte[sealed.remaining()];
        sealed.get(rest);
        return new String(cipher(Cipher.DECRYPT_MODE, nonce, rest), UTF_8);
    }

    /** A signature that nobody else can make. */
    byte[] sign(String text) {
        return mac(signing, text);
    }

    private byte[] cipher(int mode, byte[] nonce, byte[] input) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, encryption, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException other) {
            throw new IllegalStateException("A secret was encrypted with another interdict.secrets.key.", other);
        }
    }

    private static byte[] bytes(String key) {
        try {
            var bytes = Base64.getDecoder().decode(key.strip());
            if (bytes.length == KEY_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // told below, without the key
        }
        throw new IllegalArgumentException(
                "interdict.secrets.key must be 32 random bytes in base64:" + " make one with openssl rand -base64 32.");
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
