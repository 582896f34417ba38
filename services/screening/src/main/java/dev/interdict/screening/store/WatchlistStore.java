package dev.interdict.screening.store;

import dev.interdict.platform.InOrder;
import dev.interdict.platform.Timestamps;
import dev.interdict.platform.Transaction;
import dev.interdict.screening.domain.rescreening.Changes;
import dev.interdict.screening.domain.watchlists.IntakeRules.Taken;
import dev.interdict.screening.domain.watchlists.Refusal;
import dev.interdict.screening.domain.watchlists.Watchlist;
import dev.interdict.screening.domain.watchlists.WatchlistDiff;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The lists in force with their versions, what was refused, and which replica reads the sources. */
@ApplicationScoped
public class WatchlistStore {

    private static final int LEASE_SECONDS = 20;
    private static final int MOST_IDS = 1_000;

    private final Payloads payloads;
    private final Documents documents;

    WatchlistStore(Payloads payloads, Documents documents) {
        this.payloads = payloads;
        this.documents = documents;
    }

    /**
     * A list in force without its entries.
     *
     * @param names of all entries, weak ones among them
     * @param date that the list says of itself; null where it says none
     * @param change what the version changed when it came into force
     */
    public record InForce(
            String code,
            String title,
            String hash,
            @Nullable LocalDate date,
            boolean ict,
            int entries,
            int names,
            Change change) {}

    /**
     * How a version came into force.
     *
     * @param before hash of the version before it; null for the first
     * @param at product instant
     * @param ids of the entries added, changed and removed, the first thousand of each
     */
    public record Change(
            long generation,
            @Nullable String before,
            String source,
            Instant at,
            int added,
            int changed,
            int removed,
            WatchlistDiff ids) {}

    /** A version's entries as they are kept. */
    public record Kept(String code, String hash, byte[] payload) {}

    /**
     * A refusal that stands.
     *
     * @param at wall time of the first attempt that was refused for this reason
     */
    public record Refused(String source, String why, Instant at) {}

    /** The lists in force, by code. */
    public Uni<List<InForce>> inForce(Transaction tx) {
        return tx.list(Object[].class, """
                        select c.code, v.title, c.hash, cast(v.date as text), v.ict, v.entries, v.names,
                               c.generation, c.before, c.source, c.at, c.added, c.changed, c.removed, c.ids
                          from (select distinct on (code) * from watchlist_change order by code, generation desc) c
                          join watchlist_version v on v.code = c.code and v.hash = c.hash
                         order by c.code
                        """)
                .map(rows -> rows.stream().map(this::inForce).toList());
    }

    /** The entries of those versions. */
    public Uni<List<Kept>> kept(Collection<InForce> versions, Transaction tx) {
        if (versions.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return tx.list(
                        Object[].class,
                        """
                        select v.code, v.hash, v.payload from watchlist_version v
                          join jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as w(code text, hash text)
                            on w.code = v.code and w.hash = v.hash
                        """,
                        documents.write(versions.stream()
                                .map(version -> Map.of("code", version.code(), "hash", version.hash()))
                                .toList()))
                .map(rows -> rows.stream()
                        .map(row -> new Kept((String) row[0], (String) row[1], (byte[]) row[2]))
                        .toList());
    }

    /** The version with its entries, which are among those kept. Takes a thread for itself. */
    public Watchlist read(InForce version, List<Kept> all) {
        var kept = all.stream()
                .filter(one -> one.code().equals(version.code()) && one.hash().equals(version.hash()))
                .findFirst()
                .orElseThrow();
        return new Watchlist(
                version.code(),
                version.title(),
                version.hash(),
                version.date(),
                version.ict(),
                payloads.read(kept.payload()));
    }

    /** What {@link #keep} writes, made beforehand on a thread for itself. */
    public record Prepared(Taken taken, byte[] payload, byte[] touching) {}

    /** Makes what is to be written of a list. */
    public Prepared prepare(Taken taken) {
        return new Prepared(
                taken, payloads.write(taken.list().entries()), payloads.write(Changes.parties(List.of(taken))));
    }

    /**
     * Brings lists into force: the catalogue's next generation. All vendor keys are planned to be held against what changed.
     *
     * @param generation the one that the lists were held against
     * @return false where the catalogue changed meanwhile; then nothing was kept
     */
    public Uni<Boolean> keep(List<Prepared> changes, long generation, Instant now, Transaction tx) {
        return NextGeneration.after(generation, tx)
                .chain(mine -> mine
                        ? InOrder.each(changes, change -> keep(change, generation + 1, now, tx))
                                .chain(() -> Rescreenings.plan(
                                        changes.stream().map(Prepared::touching).toList(),
                                        now,
                                        "lists@" + (generation + 1),
                                        tx))
                                .replaceWith(true)
                        : Uni.createFrom().item(false));
    }

    private Uni<Void> keep(Prepared change, long generation, Instant now, Transaction tx) {
        var list = change.taken().list();
        var before = change.taken().before();
        var diff = change.taken().diff();
        return tx.execute(
                        """
                        insert into watchlist_version (code, hash, title, date, ict, entries, names, payload)
                        values (?1, ?2, ?3, cast(cast(?4 as text) as date), ?5, ?6, ?7, ?8) on conflict do nothing
                        """,
                        list.code(),
                        list.hash(),
                        list.title(),
                        list.date() == null ? null : list.date().toString(),
                        list.ict(),
                        list.entries().size(),
                        list.names(),
                        change.payload())
                .chain(() -> tx.execute(
                        """
                        insert into watchlist_change (code, generation, hash, before, source, at, added, changed, removed, ids)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
                        """,
                        list.code(),
                        generation,
                        list.hash(),
                        before == null ? null : before.hash(),
                        change.taken().source(),
                        now,
                        diff.added().size(),
                        diff.changed().size(),
                        diff.removed().size(),
                        documents.write(new WatchlistDiff(
                                before == null ? List.of() : first(diff.added()),
                                first(diff.changed()),
                                first(diff.removed())))))
                .replaceWithVoid();
    }

    /** The refusals that stand, by source. */
    public Uni<List<Refused>> refused(Transaction tx) {
        return tx.list(Object[].class, "select source, why, at from watchlist_refusal order by source")
                .map(rows -> rows.stream()
                        .map(row -> new Refused((String) row[0], (String) row[1], Timestamps.of(row[2])))
                        .toList());
    }

    /**
     * Replaces the refusals that stand, and publishes those that are new, or for another reason than before, and those
     * that are over.
     *
     * @param wall wall time, from which they stand
     * @param now product instant
     * @return the sources of the new ones
     */
    public Uni<Set<String>> refuse(List<Refusal> refusals, Instant wall, Instant now, Transaction tx) {
        var standing = documents.write(refusals.stream()
                .collect(Collectors.groupingBy(
                        Refusal::source, Collectors.mapping(Refusal::why, Collectors.joining(" "))))
                .entrySet()
                .stream()
                .map(refusal -> Map.of("source", refusal.getKey(), "why", refusal.getValue()))
                .toList());
        return tx.list(Object[].class, """
                        delete from watchlist_refusal r
                         where not exists (select 1 from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as n(source text)
                                            where n.source = r.source)
                        returning source, why
                        """, standing)
                .invoke(over -> tell(over, true, now, tx))
                .chain(() -> tx.list(Object[].class, """
                        insert into watchlist_refusal (source, why, at)
                        select n.source, n.why, cast(?2 as timestamptz)
                          from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as n(source text, why text)
                        on conflict (source) do update set why = excluded.why, at = excluded.at
                         where watchlist_refusal.why <> excluded.why
                        returning source, why
                        """, standing, wall))
                .invoke(news -> tell(news, false, now, tx))
                .map(news -> news.stream().map(row -> (String) row[0]).collect(Collectors.toUnmodifiableSet()));
    }

    private static void tell(List<Object[]> refusals, boolean over, Instant now, Transaction tx) {
        tx.publish(refusals.stream()
                .map(row -> TroubleEvents.listRefused((String) row[0], (String) row[1], over, now))
                .toList());
    }

    /** Whether this replica is the one that reads the sources; renews its lease, or takes one that ran out. */
    public Uni<Boolean> isReader(UUID me, Transaction tx) {
        return tx.execute("""
                        update watchlist_reader
                           set holder = ?1, expires_at = clock_timestamp() + interval '%d seconds',
                               rounds = case when holder = ?1 then rounds else 0 end
                         where holder = ?1 or expires_at < clock_timestamp()
                        """.formatted(LEASE_SECONDS), me).map(updated -> updated == 1);
    }

    /** Notes that the reader has ended a round. */
    public Uni<Void> roundEnded(UUID me, Transaction tx) {
        return tx.execute("update watchlist_reader set rounds = rounds + 1 where holder = ?1", me)
                .replaceWithVoid();
    }

    /** Gives the lease back. */
    public Uni<Void> release(UUID me, Transaction tx) {
        return tx.execute("update watchlist_reader set holder = null, expires_at = '-infinity' where holder = ?1", me)
                .replaceWithVoid();
    }

    /** How many rounds the reader has ended, whichever replica it is. */
    public Uni<Long> rounds(Transaction tx) {
        return tx.list(Long.class, "select rounds from watchlist_reader").map(List::getFirst);
    }

    private InForce inForce(Object[] row) {
        return new InForce(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                row[3] == null ? null : LocalDate.parse((String) row[3]),
                (Boolean) row[4],
                (Integer) row[5],
                (Integer) row[6],
                new Change(
                        ((Number) row[7]).longValue(),
                        (String) row[8],
                        (String) row[9],
                        Timestamps.of(row[10]),
                        (Integer) row[11],
                        (Integer) row[12],
                        (Integer) row[13],
                        documents.diff((String) row[14])));
    }

    /** As many of the ids as are kept with a change. */
    static List<String> first(List<String> ids) {
        return ids.subList(0, Math.min(MOST_IDS, ids.size()));
    }
}
