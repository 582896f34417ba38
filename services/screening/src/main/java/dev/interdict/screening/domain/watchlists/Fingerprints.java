package dev.interdict.screening.domain.watchlists;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/** What entries are addressed by: SHA-256 of all that they say, in hexadecimal. */
public final class Fingerprints {

    private Fingerprints() {}

    /** Of one entry. */
    public static String of(Entry entry) {
        var digest = sha256();
        update(digest, entry);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Of a list's entries, in whatever order they stand. */
    public static String of(List<Entry> entries) {
        var digest = sha256();
        entries.stream().sorted(Comparator.comparing(Entry::id)).forEach(entry -> update(digest, entry));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The control characters part what is written one behind the other, so that no two entries read the same. */
    private static void update(MessageDigest digest, Entry entry) {
        field(digest, entry.id());
        field(digest, entry.kind().name());
        field(digest, entry.name());
        for (var values :
                List.of(entry.names(), entry.weakNames(), entry.places(), entry.domains(), entry.programmes())) {
            values.forEach(value -> field(digest, value));
            digest.update((byte) 0x1e);
        }
        digest.update((byte) 0x1d);
    }

    private static void field(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0x1f);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
