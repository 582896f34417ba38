package dev.interdict.screening.store;

import dev.interdict.platform.Transaction;
import io.smallrye.mutiny.Uni;
import java.time.Instant;

/** Plans that projects are decided again. */
final class Redecisions {

    private Redecisions() {}

    /** Those that the programme touches: it was matched in one of their SBOMs, or they have an open finding of it. */
    static Uni<Void> of(String programme, Instant at, String caseId, Transaction tx) {
        return tx.execute("""
                        insert into redecision (project_id, at, case_id)
                        select project_id, cast(?1 as timestamptz), cast(?2 as text)
                          from (select s.project_id from batch b join sbom s on s.id = b.sbom_id
                                 where b.matches <> '[]' and s.current and strpos(b.matches, ?3) > 0
                                union select f.project_id from finding f where f.programme = ?4 and f.closed_at is null) touched
                        on conflict do nothing
                        """, at, caseId, "\"programme\":\"" + programme + "\"", programme)
                .replaceWithVoid();
    }
}
