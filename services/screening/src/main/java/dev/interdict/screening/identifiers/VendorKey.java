package dev.interdict.screening.identifiers;

import dev.interdict.schemas.ingestion.Component;
import dev.interdict.schemas.ingestion.VendorField;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What of a component can name a vendor, without its version and its place in the document. Digests are left out: each
 * release has another, and neither a list nor a programme names any.
 *
 * @param id of the content: its SHA-256, cut
 * @param content the fields in one order, none twice
 */
public record VendorKey(UUID id, byte[] content) {

    private static final Set<String> UNREAD = Set.of("hash", "reference", "licence-owner");
    private static final String PEDIGREE = "pedigree.";
    private static final Pattern CPE = Pattern.compile("^(cpe:2\\.3(?::(?:[^:\\\\]|\\\\.)*){3}).*");
    private static final int LONGEST = 16_384;

    /** The component's. */
    public static VendorKey of(Component component) {
        var bytes = new ByteArrayOutputStream(256);
        try (var out = new DataOutputStream(bytes)) {
            for (var field : component.getFields().stream()
                    .filter(VendorKey::isRead)
                    .map(VendorKey::lasting)
                    .distinct()
                    .sorted(Comparator.comparing(Text::kind).thenComparing(Text::value))
                    .toList()) {
                out.writeUTF(field.kind());
                out.writeUTF(field.value());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        var content = bytes.toByteArray();
        var digest = ByteBuffer.wrap(sha256().digest(content));
        return new VendorKey(new UUID(digest.getLong(), digest.getLong()), content);
    }

    /** A component that says just this. */
    public static Component component(byte[] content) {
        return of(fields(content));
    }

    /** What a content says, each field under a pointer of its own. */
    public static List<VendorField> fields(byte[] content) {
        var fields = new ArrayList<VendorField>(8);
        try (var in = new DataInputStream(new ByteArrayInputStream(content))) {
            while (in.available() > 0) {
                fields.add(new VendorField(in.readUTF(), "/" + fields.size(), in.readUTF()));
            }
        } catch (IOException damaged) {
            throw new UncheckedIOException("A row does not hold what was written to it", damaged);
        }
        return fields;
    }

    static Component of(List<VendorField> fields) {
        return new Component("", "", null, "", null, null, fields, List.of(), List.of(), 1);
    }

    private record Text(String kind, String value) {}

    private static boolean isRead(VendorField field) {
        return !UNREAD.contains(base(field.getKind()));
    }

    static String base(String kind) {
        return kind.startsWith(PEDIGREE) ? kind.substring(PEDIGREE.length()) : kind;
    }

    private static Text lasting(VendorField field) {
        var value = field.getValue().length() > LONGEST ? field.getValue().substring(0, LONGEST) : field.getValue();
        return new Text(
                field.getKind(),
                switch (base(field.getKind())) {
                    case "purl" -> Screener.versionless(value);
                    case "cpe" -> CPE.matcher(value).replaceFirst("$1:*:*:*:*:*:*:*:*");
                    default -> value;
                });
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VendorKey key && key.id.equals(id);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }
}
