package dev.interdict.notifications.store;

import dev.interdict.notifications.domain.deliveries.Dispatch;
import dev.interdict.platform.Ids;
import dev.interdict.platform.Transaction;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/**
 * What failed for a reason of the other side holds up what follows it on its channel: all of its project, and all there
 * is from a delivery on that tells of several projects. Rows are locked in their order. Who changes what holds, and
 * others with it, has locked the channel before.
 */
final class Holding {

    /** What follows a failed delivery waits for it, but neither of them longer than this. */
    private static final Duration CATCH_UP = Duration.ofMinutes(5);

    private Holding() {}

    /** While something is held up on one of the channels nobody else plans on it, until the transaction ends. */
    static Uni<Void> planAlone(Collection<String> channels, Transaction tx) {
        return tx.list(Object[].class, """
                        select h.channel, cast(pg_advisory_xact_lock(hashtext(h.channel)) as text)
                          from (select distinct channel from delivery
                                 where holds and next_at is not null
                                   and channel = any(cast(cast(?1 as text) as text[]))
                                 order by channel) h
                        """, array(channels)).replaceWithVoid();
    }

    /** What follows the dispatch is due no earlier than it; {@code until} is a product instant. */
    static Uni<Void> holdBack(Dispatch dispatch, Instant until, Transaction tx) {
        return tx.execute("""
                        with behind as materialized (
                            select id from delivery
                             where channel = ?1 and seq > ?2 and next_at < ?3
                               and (several or project_id = ?4 or cast(?5 as boolean)
                                    or seq > (select min(g.seq) from delivery g
                                               where g.channel = ?1 and g.several and g.seq > ?2 and g.next_at < ?3))
                             order by seq for update)
                        update delivery d set next_at = ?3, claimed_until = null from behind where d.id = behind.id
                        """, dispatch.channel().name(), dispatch.seq(), until, dispatch.project(), dispatch.several())
                .replaceWithVoid();
    }

    /** What was planned just now waits for what failed before it, which is tried again soon. */
    static Uni<Void> catchUp(Collection<String> channels, Collection<UUID> projects, Instant now, Transaction tx) {
        return tx.execute("""
                        with ahead as (
                            select id, channel, project_id, several, seq,
                                   least(next_at, cast(?3 as timestamp with time zone)) as next_at
                              from delivery h
                             where holds and next_at is not null
                               and channel = any(cast(cast(?1 as text) as text[]))
                               and (several or project_id = any(cast(cast(?2 as text) as uuid[]))
                                    or exists (select 1 from delivery g
                                                where g.channel = h.channel and g.several and g.seq > h.seq
                                                  and g.next_at is not null))),
                        behind as (
                            select n.id, a.next_at
                              from ahead a join delivery n
                                on n.channel = a.channel and n.seq > a.seq and n.next_at < a.next_at
                               and (n.several or a.several or n.project_id = a.project_id
                                    or n.seq > (select min(g.seq) from delivery g
                                                 where g.channel = a.channel and g.several and g.seq > a.seq
                                                   and g.next_at <= a.next_at))),
                        wanted as (
                            select id, max(next_at) as next_at
                              from (select id, next_at from ahead union all select id, next_at from behind) w
                             group by id),
                        locked as materialized (
                            select id from delivery where id in (select id from wanted) order by seq for update)
                        update delivery d set next_at = w.next_at
                          from wanted w join locked l on l.id = w.id
                         where d.id = w.id and d.next_at <> w.next_at
                        """, array(channels), Ids.array(projects), now.plus(CATCH_UP))
                .replaceWithVoid();
    }

    private static String array(Collection<String> channels) {
        return "{" + String.join(",", channels) + "}";
    }
}
