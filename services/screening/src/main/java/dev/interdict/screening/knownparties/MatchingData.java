package dev.interdict.screening.knownparties;

import dev.interdict.screening.wordlists.WordLists;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What comes with a release and matching rests on, beside lists and programmes. */
public final class MatchingData {

    /** The tables of weights and thresholds, as they are compiled. */
    private static final List<String> WEIGHTS = Stream.of("Weights", "NameScores", "Band")
            .map("/dev/interdict/screening/domain/matching/%s.class"::formatted)
            .toList();

    private MatchingData() {}

    /** SHA-256 of all of it, in hexadecimal: another one where keys may meet something else. */
    public static String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            Stream.of(List.of(KnownParties.FILE), WordLists.files(), WEIGHTS)
                    .flatMap(List::stream)
                    .map(MatchingData::bytes)
                    .forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
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
