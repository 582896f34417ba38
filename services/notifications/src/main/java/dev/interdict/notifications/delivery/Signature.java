package dev.interdict.notifications.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interdict.notifications.domain.channels.Secret;
import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The signature of Standard Webhooks, version 1: HMAC-SHA256 over id, seconds and body, joined by full stops. */
final class Signature {

    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    /** The value of the header; {@code at} is the wall time of the try. */
    static String of(Secret secret, String id, Instant at, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.key(), ALGORITHM));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(content(id, at, body)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] content(String id, Instant at, byte[] body) {
        var content = new ByteArrayOutputStream();
        content.writeBytes((id + "." + at.getEpochSecond() + ".").getBytes(UTF_8));
        content.writeBytes(body);
        return content.toByteArray();
    }
}
