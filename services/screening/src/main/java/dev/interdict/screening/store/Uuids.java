package dev.interdict.screening.store;

import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

/** Ids as a parameter: the text of a PostgreSQL array. */
final class Uuids {

    private Uuids() {}

    static String list(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
