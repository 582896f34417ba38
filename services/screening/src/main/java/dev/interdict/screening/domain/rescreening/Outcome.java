package dev.interdict.screening.domain.rescreening;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interdict.screening.domain.matching.Evidence;
import dev.interdict.screening.domain.matching.Match;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sums up what a vendor key met, so that two editions can be held against each other: neither places nor versions of lists count. */
public final class Outcome {

    private Outcome() {}

    /** Equal for what says the same; null where nothing was met. */
    public static @Nullable Long of(List<Match> matches) {
        if (matches.isEmpty()) {
            return null;
        }
        var text = matches.stream().map(Outcome::text).sorted().collect(Collectors.joining("\u001d"));
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether two matches differ in nothing but the versions of lists. */
    public static boolean saysTheSame(Match one, Match other) {
        return unversioned(one).equals(unversioned(other));
    }

    private static Match unversioned(Match match) {
        return new Match(
                match.programme(),
                match.party(),
                match.subject(),
                match.score(),
                match.applies(),
                match.evidence().stream()
                        .map(one -> new Evidence(
                                one.field(),
                                one.value(),
                                one.listed(),
                                one.how(),
                                one.weight(),
                                one.family(),
                                one.list(),
                                ""))
                        .toList());
    }

    private static String text(Match match) {
        return String.join(
                "\u001f",
                match.programme(),
                match.party(),
                String.valueOf(match.score()),
                match.applies() + "",
                evidence(match));
    }

    private static String evidence(Match match) {
        return match.evidence().stream().map(Outcome::text).sorted().collect(Collectors.joining("\u001e"));
    }

    private static String text(Evidence one) {
        return String.join(
                "\u001f", one.value(), one.listed(), one.how(), one.weight() + "", one.family() + "", one.list());
    }
}
