package dev.interdict.notifications.store;

import dev.interdict.notifications.domain.alerts.Alert;
import dev.interdict.notifications.domain.channels.Channel;
import dev.interdict.notifications.domain.deliveries.Attempt;
import dev.interdict.notifications.domain.deliveries.Dispatch;
import dev.interdict.notifications.domain.deliveries.Verdict;
import dev.interdict.platform.DueWork;
import dev.interdict.platform.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Deliveries as their sender sees them: what is due, and what came of it. */
@ApplicationScoped
public class DispatchStore implements DueWork {

    private final Content content;
    private final ChannelContent channels;

    DispatchStore(Content content, ChannelContent channels) {
        this.content = content;
        this.channels = channels;
    }

    /**
     * Claims what is due, in the order in which alerts were raised, except on the channels that are busy.
     *
     * @param now product instant
     * @param wall wall time
     * @param until wall time at which the claim ends by itself
     */
    public Uni<List<Dispatch>> claim(
            Instant now, Instant wall, Instant until, Collection<String> busy, int limit, Transaction tx) {
        return tx.list(Object[].class, """
                        with claimed as (
                            update delivery set claimed_until = ?3
                             where id in (select id from delivery
                                           where next_at <= ?1 and (claimed_until is null or claimed_until <= ?2)
                                             and channel <> all(cast(cast(?4 as text) as text[]))
                                           order by seq limit ?5 for update skip locked)
                            returning id, seq, alert_id, channel, attempts)
                        select d.id, d.attempts, a.content, c.name, c.type, c.settings
                          from claimed d join alert a on a.id = d.alert_id join channel c on c.name = d.channel
                         order by d.seq
                        """, now, wall, until, "{" + String.join(",", busy) + "}", limit)
                .map(rows -> rows.stream().map(this::dispatch).toList());
    }

    /** Keeps a try and what follows from it, and ends the claim. */
    public Uni<Void> record(UUID delivery, Attempt attempt, Verdict verdict, Transaction tx) {
        return tx.execute(
                        """
                        with tried as (
                            update delivery
                               set attempts = attempts + 1, claimed_until = null,
                                   state = case when state = 'given-up' and ?2 = 'failed' then state else ?2 end,
                                   next_at = case when state = 'given-up' then null
                                                  else to_timestamp(nullif(cast(?3 as bigint), 0)) end
                             where id = ?1 returning id, attempts)
                        insert into attempt (delivery_id, number, at, status, answer)
                        select id, attempts, ?4, nullif(cast(?5 as int), 0), ?6 from tried
                        """,
                        delivery,
                        verdict.state().toString(),
                        verdict.nextAt() == null ? 0L : verdict.nextAt().getEpochSecond(),
                        attempt.at(),
                        attempt.status() == null ? 0 : attempt.status(),
                        attempt.answer())
                .replaceWithVoid();
    }

    /** Ends the claim on a delivery that was not tried after all. */
    public Uni<Void> release(UUID delivery, Transaction tx) {
        return tx.execute("update delivery set claimed_until = null where id = ?1", delivery)
                .replaceWithVoid();
    }

    @Override
    public Uni<Due> due(Instant now, Transaction tx) {
        return tx.list(Object[].class, """
                        select (select count(*) from delivery where next_at <= ?1),
                               (select cast(extract(epoch from min(next_at)) as bigint) from delivery where next_at > ?1)
                        """, now)
                .map(List::getFirst)
                .map(row -> new Due(
                        ((Number) row[0]).longValue(),
                        row[1] instanceof Number next ? Instant.ofEpochSecond(next.longValue()) : null));
    }

    private Dispatch dispatch(Object[] row) {
        return new Dispatch(
                (UUID) row[0],
                ((Number) row[1]).intValue(),
                content.read((String) row[2], Alert.class),
                new Channel((String) row[3], true, channels.read((String) row[4], (String) row[5])));
    }
}
