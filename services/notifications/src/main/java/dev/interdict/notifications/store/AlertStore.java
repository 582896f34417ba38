package dev.interdict.notifications.store;

import dev.interdict.notifications.domain.alerts.Acknowledgement;
import dev.interdict.notifications.domain.alerts.Alert;
import dev.interdict.notifications.domain.alerts.AlertDecision;
import dev.interdict.notifications.domain.alerts.AlertDecision.Extended;
import dev.interdict.notifications.domain.alerts.AlertDecision.Raised;
import dev.interdict.notifications.domain.alerts.AlertDecision.Repeated;
import dev.interdict.notifications.domain.alerts.AlertFilter;
import dev.interdict.notifications.domain.alerts.Finding;
import dev.interdict.notifications.domain.alerts.KnownAlert;
import dev.interdict.notifications.domain.deliveries.FollowedAlert;
import dev.interdict.platform.Cause;
import dev.interdict.platform.Ids;
import dev.interdict.platform.InOrder;
import dev.interdict.platform.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Alerts, and the events that leave with them. */
@ApplicationScoped
public class AlertStore {

    private static final String COLUMNS = """
            select id, at, project_id, project_name, programme, kind, last_part, content,
                   acknowledged_by, acknowledged_at, acknowledged_note, muted
              from alert a
            """;

    private final Content content;
    private final AlertEvents events;
    private final SentAlerts sent;

    AlertStore(Content content, AlertEvents events, SentAlerts sent) {
        this.content = content;
        this.events = events;
        this.sent = sent;
    }

    /** Those of the alerts that are known, locked until the transaction ends. */
    public Uni<Map<UUID, KnownAlert>> known(List<UUID> ids, Transaction tx) {
        return tx.list(
                        AlertRow.class,
                        COLUMNS + " where id = any(cast(cast(?1 as text) as uuid[])) order by id for update",
                        Ids.array(ids))
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(
                                row -> row.id,
                                row -> new KnownAlert(content.read(row.content, Alert.class), row.lastPart))));
    }

    /** Lets the decision's events leave. */
    public void publish(AlertDecision decision, Cause cause, Transaction tx) {
        switch (decision) {
            case Raised(var alert, var step) -> {
                tx.publish(List.of(events.raised(alert, cause)));
                tx.publish(events.findings(step, cause));
            }
            case Extended(var ignored, var step) -> tx.publish(events.findings(step, cause));
            case Repeated() -> {}
        }
    }

    /** Keeps alerts that were raised. */
    public Uni<Void> raise(List<Raised> raised, Transaction tx) {
        return tx.insertAll(
                raised.stream().map(one -> row(one.alert(), one.step().part())).toList());
    }

    /** Notes why nobody is told of the alert. */
    public Uni<Void> mute(UUID id, @Nullable String why, Transaction tx) {
        return tx.execute("update alert set muted = ?2 where id = ?1", id, why).replaceWithVoid();
    }

    /** Those of the alerts of whose findings somebody was told before, or is about to be. */
    public Uni<Set<UUID>> toldBefore(List<Alert> resolved, Transaction tx) {
        var told = new HashSet<UUID>();
        return InOrder.each(
                        resolved,
                        alert -> tx.list(
                                        Long.class,
                                        """
                                select count(*) from (
                                    select 1 from alert a
                                     where a.project_id = ?1 and a.programme = ?2 and a.id <> ?3
                                       and exists (select 1 from delivery_alert o join delivery d on d.id = o.delivery_id
                                                    where o.alert_id = a.id and d.state <> 'given-up')
                                       and exists (select 1 from json_array_elements(cast(a.content as json) -> 'findings') e
                                                    where cast(e ->> 'id' as uuid) = any(cast(cast(?4 as text) as uuid[])))
                                     limit 1) one
                                """,
                                        alert.project().id(),
                                        alert.programme(),
                                        alert.id(),
                                        Ids.array(alert.findings().stream()
                                                .map(Finding::id)
                                                .toList()))
                                .invoke(found -> {
                                    if (found.getFirst() > 0) {
                                        told.add(alert.id());
                                    }
                                })
                                .replaceWithVoid())
                .replaceWith(told);
    }

    /** Keeps what an alert has become. */
    public Uni<Void> extend(Extended extended, Transaction tx) {
        return tx.execute(
                        "update alert set content = ?2, last_part = ?3 where id = ?1",
                        extended.alert().id(),
                        content.write(extended.alert()),
                        extended.step().part())
                .replaceWithVoid();
    }

    /** Alerts by instant, then id, with what became of them. */
    public Uni<List<FollowedAlert>> list(AlertFilter filter, int limit, Transaction tx) {
        var after = filter.after();
        var where = new Where()
                .and("(a.project_name = ? or cast(a.project_id as text) = ?)", filter.project(), filter.project())
                .and("a.programme = ?", filter.programme())
                .and("a.kind = ?", filter.kind() == null ? null : filter.kind().toString())
                .and("a.at >= ?", filter.since())
                .and("(a.at, a.id) > (?, ?)", after == null ? null : after.at(), after == null ? null : after.id());
        return followed(where, limit, tx);
    }

    /** The alert of that id, with what became of it. */
    public Uni<Optional<FollowedAlert>> find(UUID id, Transaction tx) {
        return followed(new Where().and("a.id = ?", id), 1, tx)
                .map(found -> found.stream().findFirst());
    }

    /** Notes who has taken note of the alert; false where somebody has before, or there is none. */
    public Uni<Boolean> acknowledge(UUID id, Acknowledgement acknowledgement, Transaction tx) {
        return tx.execute(
                        """
                        update alert set acknowledged_by = ?2, acknowledged_at = ?3, acknowledged_note = nullif(?4, '')
                         where id = ?1 and acknowledged_at is null
                        """,
                        id,
                        acknowledgement.by(),
                        acknowledgement.at(),
                        acknowledgement.note() == null ? "" : acknowledgement.note())
                .map(changed -> changed > 0);
    }

    private Uni<List<FollowedAlert>> followed(Where where, int limit, Transaction tx) {
        var sql = COLUMNS + " where " + where.sql() + " order by a.at, a.id limit " + limit;
        return tx.list(AlertRow.class, sql, where.parameters())
                .chain(rows -> sent.of(rows, tx)
                        .map(deliveries -> rows.stream()
                                .map(row -> new FollowedAlert(
                                        content.read(row.content, Alert.class),
                                        acknowledgement(row),
                                        row.muted,
                                        deliveries.getOrDefault(row.id, List.of())))
                                .toList()));
    }

    private static @Nullable Acknowledgement acknowledgement(AlertRow row) {
        return row.acknowledgedAt == null
                ? null
                : new Acknowledgement(row.acknowledgedBy, row.acknowledgedAt, row.acknowledgedNote);
    }

    private AlertRow row(Alert alert, int part) {
        var row = new AlertRow();
        row.id = alert.id();
        row.at = alert.at();
        row.projectId = alert.project().id();
        row.projectName = alert.project().name();
        row.programme = alert.programme();
        row.kind = alert.kind().toString();
        row.lastPart = part;
        row.content = content.write(alert);
        return row;
    }
}
