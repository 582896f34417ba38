package dev.interdict.screening.store;

import dev.interdict.platform.Timestamps;
import dev.interdict.platform.Transaction;
import dev.interdict.screening.domain.programmes.Party;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which vendor keys are still to be held against what changed: quickly against the parties that did, so that all who are
 * touched are told, and then, for what only comes about by many changes together, against all that is in force.
 */
@ApplicationScoped
public class RescreeningStore {

    /** Longer than a range takes; whoever stops half-way is followed by another after it. */
    private static final int LEASE_SECONDS = 15;

    private final Payloads payloads;

    RescreeningStore(Payloads payloads) {
        this.payloads = payloads;
    }

    /**
     * Keys by number, from the first up to before the last.
     *
     * @param change to be held against; null for all that is in force
     * @param at product instant of the change
     */
    public record Range(long id, @Nullable Long change, Instant at, long from, long to) {}

    /** Takes the oldest range that nobody else has; those against all that is in force wait until who is touched was told. */
    public Uni<List<Range>> claim(Transaction tx) {
        return tx.list(Object[].class, """
                        update rescreening set expires_at = clock_timestamp() + interval '%d seconds'
                         where id = (select id from rescreening where expires_at < clock_timestamp()
                                        and (change_id is not null
                                             or not exists (select 1 from change) and not exists (select 1 from redecision))
                                      order by change_id is null, id limit 1 for update skip locked)
                        returning id, change_id, at, from_key, to_key
                        """.formatted(LEASE_SECONDS))
                .map(rows -> rows.stream()
                        .map(row -> new Range(
                                ((Number) row[0]).longValue(),
                                row[1] == null ? null : ((Number) row[1]).longValue(),
                                Timestamps.of(row[2]),
                                ((Number) row[3]).longValue(),
                                ((Number) row[4]).longValue()))
                        .toList());
    }

    /** Takes the range off the list. */
    public Uni<Void> done(Range range, Transaction tx) {
        return tx.execute("delete from rescreening where id = ?1", range.id()).replaceWithVoid();
    }

    /** The parties of the change and of those of the same instant. */
    public Uni<List<byte[]>> parties(Range range, Transaction tx) {
        return tx.list(
                byte[].class,
                "select parties from change where at = cast(?1 as timestamptz) and id <= ?2",
                range.at(),
                range.change());
    }

    /** What {@link #parties} gave. Takes a thread for itself. */
    public List<Party> read(List<byte[]> parties) {
        return parties.stream().flatMap(some -> payloads.parties(some).stream()).toList();
    }

    /**
     * Plans, once all keys were held against a change, that those batches are matched again which have a key that it touched,
     * and that their projects are decided.
     */
    public Uni<Void> settle(Transaction tx) {
        return tx.list(Boolean.class, """
                        select (exists (select 1 from change)
                                or (select min(touched_at) from vendor_key) is not null)
                               and not exists (select 1 from rescreening where change_id is not null)
                        """)
                .map(List::getFirst)
                .chain(can -> can ? settleAll(tx) : Uni.createFrom().voidItem());
    }

    private Uni<Void> settleAll(Transaction tx) {
        return tx.execute("""
                        with touched as (
                          update vendor_key k set touched_at = null
                            from (select id, touched_at from vendor_key where touched_at is not null for update) old
                           where k.id = old.id
                          returning cast(cast('x' || right(replace(cast(k.key as text), '-', ''), 16) as bit(64)) as bigint) as half,
                                    old.touched_at),
                        due as (
                          select b.sbom_id, b.batch, min(t.touched_at) as at, array_agg(t.half) as halves
                            from batch b cross join lateral unnest(b.keys) as u(half) join touched t on t.half = u.half
                           group by b.sbom_id, b.batch),
                        marked as (
                          update batch b set due = coalesce(b.due, '{}') || d.halves from due d where b.sbom_id = d.sbom_id and b.batch = d.batch)
                        insert into redecision (project_id, at, case_id)
                        select p.project_id, p.at,
                               coalesce((select min(c.case_id) from change c where c.at = p.at), 'rescreening')
                          from (select s.project_id, min(d.at) as at from due d join sbom s on s.id = d.sbom_id
                                 group by s.project_id) p
                        on conflict do nothing
                        """)
                .chain(
                        () -> tx.execute(
                                "delete from change c where not exists (select 1 from rescreening r where r.change_id is not null)"))
                .replaceWithVoid();
    }
}
