package dev.interdict.screening.store;

import dev.interdict.platform.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Takes vendor keys away that no SBOM has any more. A key is marked; then all uploads that may not have seen the mark are waited
 * for; then it is deleted, where still nobody has it. An upload that has a marked key takes the mark off.
 */
@ApplicationScoped
public class SweepStore {

    private static final int RANGE = 16_384;

    /** Of the keys of a page, those that some batch has. */
    private static final String USED = """
            used as (select distinct p.id from batch b cross join lateral unnest(b.keys) as u(half)
                       join page p on p.half = u.half)
            """;

    private static final String PAGE = """
            with page as (select id, cast(cast('x' || right(replace(cast(key as text), '-', ''), 16) as bit(64)) as bigint) as half
                            from vendor_key where %s),
            """;

    /** The first key of the next range where its time has come and no other replica took it; after the last one comes the first. */
    public Uni<List<Long>> next(Duration every, Transaction tx) {
        return tx.list(Long.class, """
                        update key_sweep_turn t
                           set from_key = %1$d + coalesce((select min(id) from vendor_key where id >= t.from_key),
                                                          (select min(id) from vendor_key), 0),
                               due_at = clock_timestamp() + cast(cast(?1 as text) as interval)
                         where t.due_at <= clock_timestamp() returning from_key - %1$d
                        """.formatted(RANGE), every.toString());
    }

    /** Marks those keys of the range that no batch has; gives how many. */
    public Uni<Integer> mark(long from, UUID sweep, Transaction tx) {
        return tx.execute(PAGE.formatted("id >= ?1 and id < ?2") + USED + """
                        update vendor_key set unused = ?3 where id in (
                         select id from vendor_key where id >= ?1 and id < ?2 and id not in (select id from used)
                            for update skip locked)
                        """, from, from + RANGE, sweep);
    }

    /** Waits for uploads that may not have seen the marks; those that come later know that they have to look. */
    public Uni<Void> pass(Transaction tx) {
        return tx.execute("update key_sweep set number = number + 1").replaceWithVoid();
    }

    /** The number of sweeps that have passed; until the transaction ends none does. */
    public Uni<Long> passed(Transaction tx) {
        return tx.list(Long.class, "select number from key_sweep for share").map(List::getFirst);
    }

    /** Deletes the keys that the sweep marked, nobody unmarked, and no batch has; gives how many. */
    public Uni<Integer> delete(UUID sweep, Transaction tx) {
        return tx.execute(PAGE.formatted("unused = ?1") + USED + """
                        delete from vendor_key where id in (
                         select id from vendor_key where unused = ?1 and id not in (select id from used)
                            for update skip locked)
                        """, sweep);
    }
}
