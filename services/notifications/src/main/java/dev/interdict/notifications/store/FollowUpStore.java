package dev.interdict.notifications.store;

import dev.interdict.notifications.domain.alerts.Alert;
import dev.interdict.notifications.domain.alerts.Finding;
import dev.interdict.notifications.domain.alerts.Kind;
import dev.interdict.notifications.domain.routes.Plan;
import dev.interdict.notifications.domain.routes.Reminder;
import dev.interdict.platform.DueWork;
import dev.interdict.platform.Ids;
import dev.interdict.platform.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Who is told when nobody takes note of an alert in time. */
@ApplicationScoped
public class FollowUpStore implements DueWork {

    /** Keeps what follows from the alerts. */
    public Uni<Void> plan(List<Plan> plans, Transaction tx) {
        return tx.insertAll(plans.stream()
                .flatMap(plan -> plan.followUps().stream().map(followUp -> row(plan.alert(), followUp)))
                .toList());
    }

    /** What followed from alerts that this one takes the place of: earlier ones of its phase, or of closed findings. */
    public Uni<Void> supersede(Alert by, Transaction tx) {
        return (by.kind() == Kind.RESOLVED ? resolve(by, tx) : replace(by, tx)).replaceWithVoid();
    }

    /** Nothing follows any more: somebody has taken note. */
    public Uni<Void> cancel(UUID alert, Transaction tx) {
        return tx.execute("delete from follow_up where alert_id = ?1", alert).replaceWithVoid();
    }

    /** The next level is told at once, as the alert does not arrive; {@code now} is a product instant. */
    public Uni<Void> hasten(UUID delivery, Instant now, Transaction tx) {
        return tx.execute("""
                        with next as materialized (
                            select alert_id, number from follow_up f
                             where alert_id in (select alert_id from delivery_alert where delivery_id = ?1)
                               and every = 0
                               and number = (select min(number) from follow_up o
                                              where o.alert_id = f.alert_id and o.every = 0)
                             order by alert_id, number for update)
                        update follow_up f set due_at = least(f.due_at, ?2)
                          from next n where f.alert_id = n.alert_id and f.number = n.number
                        """, delivery, now).replaceWithVoid();
    }

    /** Takes what is due, and plans the next of what repeats; {@code now} is a product instant. */
    public Uni<List<Reminder>> take(Instant now, int limit, Transaction tx) {
        return tx.list(Object[].class, """
                        with due as (
                            select alert_id, number from follow_up where due_at <= ?1
                             order by due_at, alert_id, number limit ?2 for update skip locked),
                        taken as (
                            delete from follow_up f using due d
                             where f.alert_id = d.alert_id and f.number = d.number and f.every = 0
                            returning f.alert_id, f.number, f.channels, f.round),
                        repeated as (
                            update follow_up f
                               set round = f.round + 1, due_at = cast(?1 as timestamp with time zone) + make_interval(secs => f.every)
                              from due d
                             where f.alert_id = d.alert_id and f.number = d.number and f.every > 0
                            returning f.alert_id, f.number, f.channels, f.round)
                        select t.alert_id, a.project_id, t.number, t.channels, t.round
                          from (select * from taken union all select * from repeated) t
                          join alert a on a.id = t.alert_id
                         order by t.alert_id, t.number
                        """, now, limit)
                .map(rows -> rows.stream().map(FollowUpStore::reminder).toList());
    }

    @Override
    public Uni<Due> due(Instant now, Transaction tx) {
        return tx.list(Object[].class, """
                        select (select count(*) from follow_up where due_at <= ?1),
                               (select cast(extract(epoch from min(due_at)) as bigint)
                                  from follow_up where due_at > ?1)
                        """, now).map(List::getFirst).map(DispatchStore::due);
    }

    private static Uni<Integer> replace(Alert by, Transaction tx) {
        return tx.execute(
                """
                delete from follow_up f using alert a
                 where a.id = f.alert_id and a.project_id = ?1 and a.programme = ?2 and a.id <> ?3 and a.at <= ?4
                   and coalesce(cast(a.content as json) ->> 'phase', '') = ?5
                """, by.project().id(), by.programme(), by.id(), by.at(), by.phase() == null ? "" : by.phase());
    }

    private static Uni<Integer> resolve(Alert by, Transaction tx) {
        return tx.execute(
                """
                delete from follow_up f using alert a
                 where a.id = f.alert_id and a.project_id = ?1 and a.programme = ?2
                   and not exists (select 1 from json_array_elements(cast(a.content as json) -> 'findings') e
                                    where cast(e ->> 'id' as uuid) <> all(cast(cast(?3 as text) as uuid[])))
                """,
                by.project().id(),
                by.programme(),
                Ids.array(by.findings().stream().map(Finding::id).toList()));
    }

    private static Reminder reminder(Object[] row) {
        return new Reminder(
                (UUID) row[0],
                (UUID) row[1],
                100 * ((Number) row[2]).intValue() + ((Number) row[4]).intValue(),
                List.of(((String) row[3]).split(",")));
    }

    private static FollowUpRow row(Alert alert, Plan.FollowUp followUp) {
        var row = new FollowUpRow();
        row.alertId = alert.id();
        row.number = followUp.number();
        row.dueAt = followUp.at();
        row.channels = String.join(",", followUp.channels());
        row.every = followUp.every();
        return row;
    }
}
