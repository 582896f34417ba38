package dev.interdict.platform;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The only source of ids: UUIDv7 (RFC 9562, 5.7) for what happens, UUIDv5 (5.5) for facts that must be idempotent. */
public final class Ids {

    private static final UUID NAMESPACE = UUID.fromString("6f1c9c0e-6f4e-5d0b-9a53-1f7d1f2d9b11");
    private static final TimeBasedEpochGenerator NEXT = Generators.timeBasedEpochGenerator();
    private static final NameBasedGenerator NAMED = Generators.nameBasedGenerator(NAMESPACE);

    private Ids() {}

    /** A new id, greater than those made earlier by this process. */
    public static UUID next() {
        return NEXT.generate();
    }

    /** The id of a fact: the same parts always give the same id. Parts must not contain U+001F. */
    public static UUID of(Object... parts) {
        var name = new StringBuilder();
        for (var part : parts) {
            name.append(part).append('\u001f');
        }
        return NAMED.generate(name.toString());
    }

    /** When an id of {@link #next} was made, in wall time; empty of other ids. */
    public static Optional<Instant> madeAt(UUID id) {
        return id.version() == 7
                ? Optional.of(Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16))
                : Optional.empty();
    }

    /** The ids as a statement's parameter: an array as PostgreSQL writes it. */
    public static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
