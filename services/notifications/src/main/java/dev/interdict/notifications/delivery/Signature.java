package dev.interdict.notifications.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interdict.notifications.domain.channels.Secret;
import dev.interdict.notifications.domain.channels.SigningKeys;
import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signatures of Standard Webhooks over id, seconds and body, joined by full stops: {@code v1} by HMAC-SHA256,
 * {@code v1a} by ed25519.
 */
final class Signature {

    private static final String HMAC = "HmacSHA256";
    private static final String ED25519 = "Ed25519";

    private Signature() {}

    /** The value of the header, with a signature by each of the secrets; {@code at} is the wall time of the try. */
    static String of(List<Secret> secrets, UUID id, Instant at, byte[] body) {
        var content = content(id.toString(), at, body);
        return secrets.stream().map(secret -> signature(secret, content)).collect(Collectors.joining(" "));
    }

    static String signature(Secret secret, byte[] content) {
        try {
            return SigningKeys.isPair(secret)
                    ? "v1a," + Base64.getEncoder().encodeToString(ed25519(SigningKeys.key(secret), content))
                    : "v1," + Base64.getEncoder().encodeToString(hmac(SigningKeys.key(secret), content));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] content(String id, Instant at, byte[] body) {
        var content = new ByteArrayOutputStream();
        content.writeBytes((id + "." + at.getEpochSecond() + ".").getBytes(UTF_8));
        content.writeBytes(body);
        return content.toByteArray();
    }

    private static byte[] hmac(byte[] key, byte[] content) throws GeneralSecurityException {
        var mac = Mac.getInstance(HMAC);
        mac.init(new SecretKeySpec(key, HMAC));
        return mac.doFinal(content);
    }

    private static byte[] ed25519(byte[] seed, byte[] content) throws GeneralSecurityException {
        var key = KeyFactory.getInstance(ED25519)
                .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
        var signature = java.security.Signature.getInstance(ED25519);
        signature.initSign(key);
        signature.update(content);
        return signature.sign();
    }
}
