package dev.interdict.notifications.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.interdict.notifications.domain.deliveries.DeliveryState;
import dev.interdict.notifications.domain.deliveries.FollowedAlert.Sent;
import dev.interdict.platform.Ids;
import dev.interdict.platform.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How far alerts came on each channel. */
@ApplicationScoped
class SentAlerts {

    Uni<Map<UUID, List<Sent>>> of(List<AlertRow> alerts, Transaction tx) {
        if (alerts.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return tx.list(
                        Object[].class,
                        """
                        select a.alert_id, d.channel, d.state, d.attempts from delivery_alert a
                          join delivery d on d.id = a.delivery_id
                         where a.alert_id = any(cast(cast(?1 as text) as uuid[])) and a.notice = 'alerts'
                         order by a.alert_id, d.channel, d.seq
                        """,
                        Ids.array(alerts.stream().map(row -> row.id).toList()))
                .map(rows ->
                        rows.stream().collect(groupingBy(row -> (UUID) row[0], mapping(SentAlerts::sent, toList()))));
    }

    private static Sent sent(Object[] row) {
        return new Sent((String) row[1], DeliveryState.of((String) row[2]).orElseThrow(), ((Number) row[3]).intValue());
    }
}
