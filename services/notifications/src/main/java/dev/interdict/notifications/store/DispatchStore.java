package dev.interdict.notifications.store;

import static java.util.stream.Collectors.groupingBy;

import dev.interdict.notifications.domain.alerts.Acknowledgement;
import dev.interdict.notifications.domain.alerts.Alert;
import dev.interdict.notifications.domain.channels.Channel;
import dev.interdict.notifications.domain.deliveries.Attempt;
import dev.interdict.notifications.domain.deliveries.Dispatch;
import dev.interdict.notifications.domain.deliveries.Verdict;
import dev.interdict.platform.DueWork;
import dev.interdict.platform.Ids;
import dev.interdict.platform.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Deliveries as their sender sees them: what is due, and what came of it. */
@ApplicationScoped
public class DispatchStore implements DueWork {

    /** No more alerts than this are told at once: people are told how many there are, machines the next ones after. */
    private static final int MOST_ALERTS = 20;

    /** Alerts that are claimed together are no more than this as JSON, but one delivery in any case. */
    private static final long MOST_BYTES = 512 * 1024L;

    /** Of several alerts in one message nobody shows more findings each, except where every finding is an event. */
    private static final int MOST_FINDINGS = 10;

    private final Content content;
    private final ChannelContent channels;

    DispatchStore(Content content, ChannelContent channels) {
        this.content = content;
        this.channels = channels;
    }

    /**
     * Claims what is due, in the order in which it was planned, except on the channels that are busy. Nothing is claimed
     * whose turn has not come: behind what another still sends of the same project and channel, or is about to claim.
     *
     * @param now product instant
     * @param wall wall time
     * @param until wall time at which the claim ends by itself
     */
    public Uni<List<Dispatch>> claim(
            Instant now, Instant wall, Instant until, Collection<String> busy, int limit, Transaction tx) {
        return tx.list(
                        Object[].class,
                        """
                        with sending as materialized (
                            select channel, project_id, several, seq from delivery
                             where next_at <= ?1 and claimed_until > ?2),
                        due as (
                            select id, seq, told, channel, project_id, several from delivery d
                             where next_at <= ?1 and (claimed_until is null or claimed_until <= ?2)
                               and channel <> all(cast(cast(?4 as text) as text[]))
                               and not exists (select 1 from sending s
                                                where s.channel = d.channel and s.seq < d.seq
                                                  and (s.several or d.several or s.project_id = d.project_id))
                             order by seq limit ?5 for update of d skip locked),
                        missed as materialized (
                            select channel, project_id, several, seq from delivery
                             where next_at <= ?1 and seq < (select max(seq) from due) and id not in (select id from due)),
                        next as (
                            select * from due d
                             where not exists (select 1 from missed o
                                                where o.channel = d.channel and o.seq < d.seq
                                                  and (o.several or d.several or o.project_id = d.project_id))),
                        weighed as (
                            select due.id, sum(w.bytes) over (order by due.seq) - w.bytes as before
                              from next due cross join lateral (
                                   select coalesce(sum(octet_length(t.content)), 0) as bytes
                                     from (select a.content from delivery_alert o join alert a on a.id = o.alert_id
                                            where o.delivery_id = due.id order by a.at, a.id limit ?6 offset due.told) t) w),
                        claimed as (
                            update delivery set claimed_until = ?3
                             where id in (select id from weighed where before < ?7)
                            returning id, seq, alert_id, project_id, channel, attempts, group_key, round, notice, told, several)
                        select d.id, d.seq, d.alert_id, d.project_id, d.attempts, d.group_key, d.round, d.notice,
                               c.name, c.type, c.settings, d.told, d.several,
                               (select cast(extract(epoch from a.at) as bigint) from attempt a
                                 where a.delivery_id = d.id and a.number = 1)
                          from claimed d join channel c on c.name = d.channel
                         order by d.seq
                        """,
                        now,
                        wall,
                        until,
                        "{" + String.join(",", busy) + "}",
                        limit,
                        MOST_ALERTS,
                        MOST_BYTES)
                .chain(rows -> rows.isEmpty() ? Uni.createFrom().item(List.of()) : dispatches(rows, tx));
    }

    /** Keeps a try and what follows from it, and ends the claim. What follows on the channel waits where it must. */
    public Uni<Void> record(Dispatch dispatch, Attempt attempt, Verdict verdict, boolean holds, Transaction tx) {
        return tx.execute(
                        """
                        with tried as (
                            update delivery
                               set attempts = attempts + 1, claimed_until = null, holds = ?7,
                                   sent_at = case when ?2 = 'delivered' then ?4 else sent_at end,
                                   state = case when state = 'given-up' and ?2 = 'failed' then state else ?2 end,
                                   next_at = case when state = 'given-up' then null
                                                  else to_timestamp(nullif(cast(?3 as bigint), 0)) end
                             where id = ?1 returning id, attempts)
                        insert into attempt (delivery_id, number, at, status, answer)
                        select id, attempts, ?4, nullif(cast(?5 as int), 0), ?6 from tried
                        """,
                        dispatch.id(),
                        verdict.state().toString(),
                        verdict.nextAt() == null ? 0L : verdict.nextAt().getEpochSecond(),
                        attempt.at(),
                        attempt.status() == null ? 0 : attempt.status(),
                        attempt.answer(),
                        holds)
                .chain(() -> holds && verdict.nextAt() != null
                        ? Holding.holdBack(dispatch, verdict.nextAt(), tx)
                        : Uni.createFrom().voidItem());
    }

    /** Keeps that these alerts were taken, and ends the claim: the next ones are due, and then what follows them. */
    public Uni<Void> advance(Dispatch dispatch, Transaction tx) {
        return tx.execute(
                        "update delivery set told = greatest(told, ?2), claimed_until = null where id = ?1",
                        dispatch.id(),
                        dispatch.toldWithThese())
                .chain(() -> tx.execute(
                        """
                        update delivery set claimed_until = null
                         where channel = ?1 and seq > ?2 and next_at is not null and claimed_until is not null
                           and (cast(?3 as boolean) or several or project_id = ?4)
                        """, dispatch.channel().name(), dispatch.seq(), dispatch.several(), dispatch.project()))
                .replaceWithVoid();
    }

    /** Puts off all that is due on the channel; both are product instants. */
    public Uni<Void> putOff(String channel, Instant now, Instant until, Transaction tx) {
        return tx.execute(
                        "update delivery set next_at = ?3, claimed_until = null where channel = ?1 and next_at <= ?2",
                        channel,
                        now,
                        until)
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
                        """, now).map(List::getFirst).map(DispatchStore::due);
    }

    static Due due(Object[] row) {
        return new Due(
                ((Number) row[0]).longValue(),
                row[1] instanceof Number next ? Instant.ofEpochSecond(next.longValue()) : null);
    }

    private Uni<List<Dispatch>> dispatches(List<Object[]> rows, Transaction tx) {
        var ids = Ids.array(rows.stream().map(row -> (UUID) row[0]).toList());
        return tx.list(Object[].class, """
                        select d.id, n.total, t.content, t.acknowledged_by,
                               cast(extract(epoch from t.acknowledged_at) as bigint), t.acknowledged_note
                          from delivery d
                         cross join lateral (select count(*) as total from delivery_alert where delivery_id = d.id) n
                         cross join lateral (select a.* from delivery_alert o join alert a on a.id = o.alert_id
                                              where o.delivery_id = d.id order by a.at, a.id limit ?2 offset d.told) t
                         where d.id = any(cast(cast(?1 as text) as uuid[]))
                         order by d.seq, t.at, t.id
                        """, ids, MOST_ALERTS).map(told -> {
            var byDelivery = told.stream().collect(groupingBy(row -> (UUID) row[0]));
            return rows.stream()
                    .map(row -> dispatch(row, byDelivery.getOrDefault((UUID) row[0], List.of())))
                    .toList();
        });
    }

    private Dispatch dispatch(Object[] row, List<Object[]> told) {
        var settings = channels.read((String) row[9], (String) row[10]);
        var channel = new Channel((String) row[8], true, settings);
        var each = channel.type().tellsEachFinding();
        var findings = told.size() == 1 || each ? Integer.MAX_VALUE : MOST_FINDINGS;
        var alerts = told.stream()
                .map(one -> content.read((String) one[2], Alert.class).withAtMost(findings))
                .toList();
        var alone = row[5] == null && ((Number) row[6]).intValue() == 0 && row[7].equals("alerts");
        var id = (UUID) row[0];
        return new Dispatch(
                id,
                ((Number) row[1]).longValue(),
                alone ? (UUID) row[2] : id,
                (UUID) row[3],
                (Boolean) row[12],
                ((Number) row[4]).intValue(),
                row[13] instanceof Number first ? Instant.ofEpochSecond(first.longValue()) : null,
                each ? Dispatch.atOnce(alerts) : alerts,
                ((Number) row[11]).intValue(),
                ((Number) told.getFirst()[1]).intValue(),
                row[7].equals("alerts") ? null : acknowledgement(told.getFirst()),
                channel);
    }

    private static @Nullable Acknowledgement acknowledgement(Object[] row) {
        return row[4] instanceof Number at
                ? new Acknowledgement((String) row[3], Instant.ofEpochSecond(at.longValue()), (String) row[5])
                : null;
    }
}
