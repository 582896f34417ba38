package dev.interdict.ingestion.envelopes;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interdict.ingestion.spool.Held;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.List;

/** Holds the signatures of an envelope against keys. */
final class Verification {

    private static final int BUFFER = 16 * 1024;
    private static final String PSS = "RSASSA-PSS";

    private Verification() {}

    /** Whether one of the signatures was made with one of the keys. */
    static boolean succeeds(Dsse envelope, Held payload, List<PublicKey> keys) throws IOException {
        for (var key : keys) {
            for (var scheme : schemes(key)) {
                for (var signature : envelope.signatures()) {
                    if (fits(signature, envelope, payload, key, scheme)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** What signers use with such a key; cosign took SHA-256 for every curve before version 3. */
    private static List<String> schemes(PublicKey key) {
        return switch (key) {
            case RSAPublicKey rsa -> List.of("SHA256withRSA", PSS);
            case ECPublicKey ec ->
                switch (ec.getParams().getCurve().getField().getFieldSize()) {
                    case 256 -> List.of("SHA256withECDSA");
                    case 384 -> List.of("SHA384withECDSA", "SHA256withECDSA");
                    default -> List.of("SHA512withECDSA", "SHA256withECDSA");
                };
            default -> List.of("Ed25519");
        };
    }

    private static boolean fits(byte[] signature, Dsse envelope, Held payload, PublicKey key, String scheme)
            throws IOException {
        try {
            var verifier = Signature.getInstance(scheme);
            if (scheme.equals(PSS)) {
                verifier.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
            }
            verifier.initVerify(key);
            update(verifier, envelope, payload);
            return verifier.verify(signature);
        } catch (SignatureException malformed) {
            return false;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What is signed: DSSE 1.0.2, "protocol.md", pre-authentication encoding. */
    private static void update(Signature verifier, Dsse envelope, Held payload) throws IOException, SignatureException {
        var type = envelope.payloadType().getBytes(UTF_8);
        verifier.update("DSSEv1 %d ".formatted(type.length).getBytes(UTF_8));
        verifier.update(type);
        verifier.update(" %d ".formatted(payload.size()).getBytes(UTF_8));
        try (var bytes = payload.open()) {
            var buffer = new byte[BUFFER];
            for (var read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                verifier.update(buffer, 0, read);
            }
        }
    }
}
