package dev.interdict.notifications.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.interdict.notifications.domain.deliveries.Attempt;
import dev.interdict.notifications.domain.deliveries.Delivery;
import dev.interdict.notifications.domain.deliveries.DeliveryFilter;
import dev.interdict.notifications.domain.deliveries.DeliveryState;
import dev.interdict.platform.Ids;
import dev.interdict.platform.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Deliveries as people see them. */
@ApplicationScoped
public class DeliveryStore {

    private static final String COLUMNS = """
            select id, alert_id, project_id, channel, state, attempts, next_at, claimed_until,
                   route, group_key, round, notice, sent_at, holds, told, several
              from delivery d
            """;

    /** Deliveries in the order in which they were planned. */
    public Uni<List<Delivery>> list(DeliveryFilter filter, int limit, Transaction tx) {
        var where = new Where()
                .and("d.id in (select delivery_id from delivery_alert where alert_id = ?)", filter.alert())
                .and("d.channel = ?", filter.channel())
                .and(
                        "d.state = ?",
                        filter.state() == null ? null : filter.state().toString())
                .and("d.seq > (select seq from delivery where id = ?)", filter.after());
        return told(where, limit, tx);
    }

    /** The delivery of that id. */
    public Uni<Optional<Delivery>> find(UUID id, Transaction tx) {
        return told(new Where().and("d.id = ?", id), 1, tx)
                .map(found -> found.stream().findFirst());
    }

    /** Sends it again, from now on, however often it was tried; {@code now} is a product instant. */
    public Uni<Void> retry(UUID id, Instant now, Transaction tx) {
        return tx.execute("update delivery set state = 'waiting', next_at = ?2 where id = ?1", id, now)
                .replaceWithVoid();
    }

    /** Sends again what was given up, of alerts since the instant; {@code now} is a product instant. Gives how many. */
    public Uni<Integer> resend(String channel, Instant since, Instant now, Transaction tx) {
        return tx.execute("""
                        update delivery set state = 'waiting', next_at = ?3
                         where channel = ?1 and state in ('given-up', 'failed')
                           and alert_id in (select id from alert where at >= ?2)
                        """, channel, since, now);
    }

    /** Gives up all that is still to be sent to the channel. */
    public Uni<Void> giveUp(String channel, Transaction tx) {
        return tx.execute("""
                        update delivery set state = 'given-up', next_at = null
                         where channel = ?1 and state in ('waiting', 'failed')
                        """, channel).replaceWithVoid();
    }

    private static Uni<List<Delivery>> told(Where where, int limit, Transaction tx) {
        var sql = COLUMNS + " where " + where.sql() + " order by d.seq limit " + limit;
        return tx.list(DeliveryRow.class, sql, where.parameters())
                .chain(rows -> attempts(rows, tx)
                        .map(attempts -> rows.stream()
                                .map(row -> delivery(row, attempts.getOrDefault(row.id, List.of())))
                                .toList()));
    }

    private static Uni<Map<UUID, List<Attempt>>> attempts(List<DeliveryRow> deliveries, Transaction tx) {
        return tx.list(
                        AttemptRow.class,
                        """
                        select delivery_id, number, at, status, answer from attempt
                         where delivery_id = any(cast(cast(?1 as text) as uuid[])) order by delivery_id, number
                        """,
                        Ids.array(deliveries.stream().map(row -> row.id).toList()))
                .map(rows -> rows.stream()
                        .collect(groupingBy(row -> row.deliveryId, mapping(AttemptRow::attempt, toList()))));
    }

    private static Delivery delivery(DeliveryRow row, List<Attempt> attempts) {
        var state = DeliveryState.of(row.state).orElseThrow();
        return new Delivery(row.id, row.alertId, row.channel, state, attempts, row.nextAt);
    }
}
