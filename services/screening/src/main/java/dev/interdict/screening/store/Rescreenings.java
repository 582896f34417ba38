package dev.interdict.screening.store;

import dev.interdict.platform.InOrder;
import dev.interdict.platform.Transaction;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/** Plans that vendor keys are held against what changed. */
final class Rescreenings {

    private static final int RANGE = 16_384;

    private Rescreenings() {}

    /**
     * All keys that there are, in ranges; what was still to be held against all that is in force begins anew.
     *
     * @param parties that are new or say something else, as {@link Payloads} writes them
     * @param at product instant of the change
     */
    static Uni<Void> plan(List<byte[]> parties, Instant at, String caseId, Transaction tx) {
        return InOrder.each(parties, some -> tx.execute("""
                                insert into change (at, case_id, parties)
                                select cast(?1 as timestamptz), cast(?2 as text), ?3 where exists (select 1 from vendor_key)
                                """, at, caseId, some))
                .chain(() -> tx.execute("delete from rescreening where change_id is null"))
                .chain(() -> tx.execute("""
                        insert into rescreening (change_id, at, from_key, to_key)
                        select c.id, cast(?1 as timestamptz), r.first, r.first + %1$d
                          from (select max(id) from change where at = ?1 union select cast(null as bigint)) as c(id)
                          cross join generate_series((select min(id) from vendor_key), (select max(id) from vendor_key), %1$d)
                               as r(first)
                         order by c.id nulls last, r.first
                        """.formatted(RANGE), at))
                .replaceWithVoid();
    }
}
