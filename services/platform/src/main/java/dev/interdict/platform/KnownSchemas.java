package dev.interdict.platform;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;

/** Keeps each schema that the outbox was written with beside it, so that a newer version can still send older rows. */
@ApplicationScoped
class KnownSchemas {

    private static final Map<Schema, Long> FINGERPRINTS = new ConcurrentHashMap<>();

    private final Set<Long> committed = ConcurrentHashMap.newKeySet();

    static long fingerprint(Schema schema) {
        return FINGERPRINTS.computeIfAbsent(schema, SchemaNormalization::parsingFingerprint64);
    }

    Uni<Void> remember(Set<Schema> schemas, Transaction tx) {
        var unknown = schemas.stream()
                .filter(schema -> !committed.contains(fingerprint(schema)))
                .sorted(Comparator.comparingLong(KnownSchemas::fingerprint))
                .toList();
        return InOrder.each(
                unknown,
                schema -> tx.execute(
                        "insert into outbox_schema (fingerprint, json) values (?1, ?2) on conflict do nothing",
                        fingerprint(schema),
                        schema.toString()));
    }

    void committed(Set<Schema> schemas) {
        schemas.forEach(schema -> committed.add(fingerprint(schema)));
    }
}
