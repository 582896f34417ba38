package dev.interdict.notifications.store;

import dev.interdict.notifications.domain.channels.Channel;
import dev.interdict.notifications.domain.deliveries.Attempt;
import dev.interdict.notifications.domain.deliveries.DeliveryState;
import dev.interdict.notifications.domain.deliveries.Verdict;
import dev.interdict.notifications.domain.troubles.DueTrouble;
import dev.interdict.notifications.domain.troubles.ToldTrouble;
import dev.interdict.notifications.domain.troubles.Trouble;
import dev.interdict.platform.DueWork;
import dev.interdict.platform.Ids;
import dev.interdict.platform.Timestamps;
import dev.interdict.platform.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Troubles, and the messages about them to the operator's channel. */
@ApplicationScoped
public class TroubleStore implements DueWork {

    private static final String DUE = """
            from trouble t join channel c on c.name = ?2 and c.enabled where t.next_at <= ?1
            """;

    private final ChannelContent channels;
    private final String channel;

    TroubleStore(ChannelContent channels, @ConfigProperty(name = "interdict.operator.channel") String channel) {
        this.channels = channels;
        this.channel = channel;
    }

    /**
     * Notes that it was noticed, or is over. It is told at once, and while it stands again at most once an hour; the end is
     * told to whom the beginning was. {@code now} is a product instant.
     */
    public Uni<Void> note(Trouble trouble, Instant now, Transaction tx) {
        return (trouble.over() ? end(trouble, now, tx) : begin(trouble, now, tx)).replaceWithVoid();
    }

    private static Uni<Integer> begin(Trouble trouble, Instant now, Transaction tx) {
        return tx.execute("""
                insert into trouble as t (kind, source, what, over, since, times, message, state, attempts, next_at)
                values (?1, ?2, ?3, false, ?4, 1, ?5, 'waiting', 0, ?4)
                on conflict (kind, source) do update
                   set what = excluded.what, over = false, message = excluded.message, state = 'waiting', attempts = 0,
                       since = case when t.over then excluded.since else t.since end,
                       times = case when t.over then 1 else t.times + 1 end,
                       next_at = case when t.told_at is null then excluded.since
                                      else greatest(excluded.since, t.told_at + interval '1 hour') end
                """, trouble.kind(), trouble.source(), trouble.what(), now, Ids.next());
    }

    private static Uni<Integer> end(Trouble trouble, Instant now, Transaction tx) {
        return tx.execute("""
                update trouble
                   set over = true, message = ?4, attempts = 0, state = 'waiting',
                       next_at = case when state = 'waiting' and attempts = 0 then null else cast(?3 as timestamptz) end
                 where kind = ?1 and source = ?2 and not over
                """, trouble.kind(), trouble.source(), now, Ids.next());
    }

    /** Claims the one that is due first, if the operator's channel is there; wall time is that of the claim. */
    public Uni<Optional<DueTrouble>> claim(Instant now, Instant wall, Instant until, Transaction tx) {
        return tx.list(Object[].class, """
                        with claimed as (
                            update trouble set claimed_until = ?4
                             where (kind, source) in (select t.kind, t.source %s
                                                         and (t.claimed_until is null or t.claimed_until <= ?3)
                                                       order by t.next_at, t.kind, t.source limit 1
                                                         for update of t skip locked)
                            returning *)
                        select t.message, t.kind, t.source, t.what, t.over, t.since, t.times, t.attempts, c.name, c.type, c.settings
                          from claimed t join channel c on c.name = ?2
                        """.formatted(DUE.strip()), now, channel, wall, until)
                .map(rows -> rows.stream().findFirst().map(this::due));
    }

    /** Keeps a try and what follows from it; of one that changed meanwhile, only that it was told. */
    public Uni<Void> record(DueTrouble due, Attempt attempt, Verdict verdict, Transaction tx) {
        var trouble = due.trouble();
        return tx.execute(
                        """
                        update trouble
                           set claimed_until = null, tried_at = ?4, status = nullif(cast(?5 as int), 0), answer = ?6,
                               told_at = case when ?7 = 'delivered' then cast(?4 as timestamptz) else told_at end,
                               attempts = case when message = ?3 then attempts + 1 else attempts end,
                               state = case when message = ?3 then ?7 else state end,
                               next_at = case when message = ?3 then to_timestamp(nullif(cast(?8 as bigint), 0))
                                              else next_at end
                         where kind = ?1 and source = ?2
                        """,
                        trouble.kind(),
                        trouble.source(),
                        due.message(),
                        attempt.at(),
                        attempt.status() == null ? 0 : attempt.status(),
                        attempt.answer(),
                        verdict.state().toString(),
                        verdict.nextAt() == null ? 0L : verdict.nextAt().getEpochSecond())
                .replaceWithVoid();
    }

    /** All of them, those that stand first, by kind and source. */
    public Uni<List<ToldTrouble>> list(Transaction tx) {
        return tx.list(Object[].class, """
                        select kind, source, what, over, since, times, state, attempts, tried_at, status, answer, next_at
                          from trouble order by over, kind, source
                        """)
                .map(rows -> rows.stream().map(TroubleStore::told).toList());
    }

    @Override
    public Uni<Due> due(Instant now, Transaction tx) {
        return tx.list(Object[].class, """
                        select (select count(*) %s),
                               (select cast(extract(epoch from min(t.next_at)) as bigint)
                                  from trouble t join channel c on c.name = ?2 and c.enabled where t.next_at > ?1)
                        """.formatted(DUE.strip()), now, channel)
                .map(List::getFirst)
                .map(DispatchStore::due);
    }

    private DueTrouble due(Object[] row) {
        return new DueTrouble(
                (UUID) row[0],
                new Trouble((String) row[1], (String) row[2], (String) row[3], (Boolean) row[4]),
                Timestamps.of(row[5]),
                ((Number) row[6]).longValue(),
                ((Number) row[7]).intValue(),
                new Channel((String) row[8], true, channels.read((String) row[9], (String) row[10])));
    }

    private static ToldTrouble told(Object[] row) {
        return new ToldTrouble(
                new Trouble((String) row[0], (String) row[1], (String) row[2], (Boolean) row[3]),
                Timestamps.of(row[4]),
                ((Number) row[5]).longValue(),
                DeliveryState.of((String) row[6]).orElseThrow(),
                ((Number) row[7]).intValue(),
                attempt(row),
                row[11] == null ? null : Timestamps.of(row[11]));
    }

    private static @Nullable Attempt attempt(Object[] row) {
        return row[8] == null ? null : new Attempt(Timestamps.of(row[8]), (Integer) row[9], (String) row[10]);
    }
}
