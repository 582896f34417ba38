package dev.interdict.notifications.store;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Ids as PostgreSQL writes an array of them. */
final class Uuids {

    private Uuids() {}

    static String array(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
