package dev.interdict.ingestion.envelopes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Public keys from PEM files (RFC 7468 section 13), such as cosign.pub. */
final class TrustedKeys {

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----");

    private TrustedKeys() {}

    /** The keys in files, and in the files of folders. A file without a key is an error, so that no key is thought to be in force that is not. */
    static List<PublicKey> read(List<String> paths) {
        return paths.stream()
                .map(String::strip)
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .flatMap(TrustedKeys::files)
                .flatMap(TrustedKeys::keys)
                .toList();
    }

    private static Stream<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return Stream.of(path);
        }
        try (var files = Files.list(path)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<PublicKey> keys(Path file) {
        try {
            var keys = PEM.matcher(Files.readString(file))
                    .results()
                    .map(found -> key(found.group(1)))
                    .filter(Objects::nonNull)
                    .toList();
            if (keys.isEmpty()) {
                throw new IllegalStateException(
                        "There is no public key in PEM (EC, Ed25519 or RSA) in %s, which interdict.ingestion.envelope-keys names."
                                .formatted(file));
            }
            return keys.stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "The key %s, which interdict.ingestion.envelope-keys names, cannot be read.".formatted(file),
                    unreadable);
        }
    }

    private static @Nullable PublicKey key(String base64) {
        var encoded = new X509EncodedKeySpec(Base64.getMimeDecoder().decode(base64));
        return Stream.of("EC", "Ed25519", "RSA")
                .map(algorithm -> key(algorithm, encoded))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable PublicKey key(String algorithm, X509EncodedKeySpec encoded) {
        try {
            return KeyFactory.getInstance(algorithm).generatePublic(encoded);
        } catch (GeneralSecurityException ofAnotherAlgorithm) {
            return null;
        }
    }
}
