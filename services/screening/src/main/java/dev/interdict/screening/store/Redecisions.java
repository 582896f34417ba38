package dev.interdict.screening.store;

import dev.interdict.platform.Transaction;
import io.smallrye.mutiny.Uni;
import java.time.Instant;

/** Plans that projects are decided again. */
final class Redecisions {

    private Redecisions() {}

    /**
     * All that have a current SBOM.
     *
     * @param rematch whether their components have to be matched again
     */
    static Uni<Void> all(Instant at, String caseId, boolean rematch, Transaction tx) {
        return tx.execute("""
                        insert into redecision (project_id, at, case_id, rematch)
                        select distinct project_id, cast(?1 as timestamptz), cast(?2 as text), cast(?3 as boolean) from sbom where current
                        on conflict (project_id, at) do update set rematch = redecision.rematch or excluded.rematch
                        """, at, caseId, rematch).replaceWithVoid();
    }
}
