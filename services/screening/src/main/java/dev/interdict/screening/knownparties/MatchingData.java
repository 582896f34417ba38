package dev.interdict.screening.knownparties;

import dev.interdict.screening.wordlists.WordLists;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What comes with a release and matching rests on, beside lists and programmes: parties, words, and the rules themselves. */
public final class MatchingData {

    private static final String PACKAGE = "dev/interdict/screening/";

    /** Of the packages that matching is made of. */
    private static final List<String> RULES =
            List.of("domain/matching", "domain/parties", "identifiers", "knownparties", "wordlists");

    private MatchingData() {}

    /** SHA-256 of all of it, in hexadecimal: another one where keys may meet something else. */
    public static String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            Stream.concat(Stream.of(KnownParties.FILE), WordLists.files().stream())
                    .map(MatchingData::bytes)
                    .forEach(digest::update);
            rules().forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The compiled rules, from the folder or the archive that this class comes from. */
    private static List<byte[]> rules() throws IOException {
        var home = home();
        if (Files.isDirectory(home)) {
            return rules(home);
        }
        try (var archive = FileSystems.newFileSystem(home)) {
            return rules(archive.getPath("/"));
        }
    }

    private static List<byte[]> rules(Path root) throws IOException {
        try (var files = Files.walk(root.resolve(PACKAGE))) {
            return files.filter(file -> isRule(root.relativize(file).toString()))
                    .sorted()
                    .map(MatchingData::bytes)
                    .toList();
        }
    }

    private static boolean isRule(String file) {
        return file.endsWith(".class") && RULES.stream().anyMatch(one -> file.startsWith(PACKAGE + one + "/"));
    }

    private static Path home() {
        try {
            return Path.of(MatchingData.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = MatchingData.class.getResourceAsStream(resource)) {
            return Objects.requireNonNull(in, resource).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
