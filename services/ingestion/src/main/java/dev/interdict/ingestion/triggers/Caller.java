package dev.interdict.ingestion.triggers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Who calls, as far as they say it; a secret is never kept, only what it hashes to. */
final class Caller {

    private Caller() {}

    /** Stands for the credentials in X-Api-Key or Authorization; empty where there are none. */
    static String of(@Nullable String apiKey, @Nullable String authorization) {
        var secret = apiKey == null ? authorization : apiKey;
        return secret == null ? "" : sha256(secret);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
