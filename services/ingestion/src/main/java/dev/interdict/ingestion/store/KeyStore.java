package dev.interdict.ingestion.store;

import dev.interdict.ingestion.domain.IdempotencyKey;
import dev.interdict.platform.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Idempotency keys, and what the requests that came under them led to. */
@ApplicationScoped
public class KeyStore {

    /** A request that came under a key, and the SBOM that it led to. */
    public record Use(UUID request, UUID sbom) {}

    /**
     * Claims the key for the request until the transaction ends, so that requests under one key come one after the other.
     * Gives its use where it was used before and is not over.
     *
     * @param now wall time
     * @param end wall time from which it may be used anew
     */
    public Uni<Optional<Use>> claim(IdempotencyKey key, UUID request, Instant now, Instant end, Transaction tx) {
        return tx.execute("""
                        insert into idempotency_key as known (caller, key, request, expires_at) values (?1, ?2, ?3, ?4)
                        on conflict (caller, key) do update
                           set request = excluded.request, sbom_id = null, expires_at = excluded.expires_at
                         where known.sbom_id is null or known.expires_at <= ?5
                        """, key.caller(), key.text(), request, end, now)
                .chain(claimed -> claimed == 1 ? Uni.createFrom().item(Optional.empty()) : use(key, tx));
    }

    /** Says what the request under the claimed key led to. */
    public Uni<Void> used(IdempotencyKey key, UUID sbom, Transaction tx) {
        return tx.execute(
                        "update idempotency_key set sbom_id = ?3 where caller = ?1 and key = ?2",
                        key.caller(),
                        key.text(),
                        sbom)
                .replaceWithVoid();
    }

    /** A statement of its own: one that waited for the lock would not see what the holder before it has written. */
    private static Uni<Optional<Use>> use(IdempotencyKey key, Transaction tx) {
        return tx.list(
                        Object[].class,
                        "select request, sbom_id from idempotency_key where caller = ?1 and key = ?2",
                        key.caller(),
                        key.text())
                .map(found -> found.stream().findFirst().map(row -> new Use((UUID) row[0], (UUID) row[1])));
    }
}
