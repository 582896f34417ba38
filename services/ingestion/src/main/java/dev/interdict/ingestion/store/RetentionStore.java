package dev.interdict.ingestion.store;

import dev.interdict.platform.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** What is kept no longer. */
@ApplicationScoped
public class RetentionStore {

    /**
     * Forgets, oldest first, SBOMs that came before the instant (wall time), are not their slot's current one, and are not
     * among so many newest of it, the current one counted. Gives how many, at most the limit.
     */
    public Uni<Integer> forgetSboms(Instant before, int newest, int limit, Transaction tx) {
        return tx.execute("""
                        delete from sbom where id in (
                         select s.id from sbom s
                          where not s.is_current and s.accepted_at < ?1
                            and exists (select 1 from sbom newer
                                         where newer.project_id = s.project_id and newer.version = s.version
                                           and newer.slot = s.slot and newer.revision > s.revision
                                        offset ?2)
                          order by s.accepted_at limit ?3 for update of s skip locked)
                        """, before, newest - 1, limit);
    }

    /** Forgets idempotency keys that ended at or before the instant (wall time). Gives how many, at most the limit. */
    public Uni<Integer> forgetKeys(Instant at, int limit, Transaction tx) {
        return tx.execute("""
                        delete from idempotency_key where (caller, key) in (
                         select caller, key from idempotency_key where expires_at <= ?1 limit ?2 for update skip locked)
                        """, at, limit);
    }
}
