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
                        DeliveryRow.class,
                        """
                        select id, alert_id, project_id, channel, state, attempts, next_at, claimed_until from delivery
                         where alert_id = any(cast(cast(?1 as text) as uuid[])) order by alert_id, channel
                        """,
                        Ids.array(alerts.stream().map(row -> row.id).toList()))
                .map(rows ->
                        rows.stream().collect(groupingBy(row -> row.alertId, mapping(SentAlerts::sent, toList()))));
    }

    private static Sent sent(DeliveryRow row) {
        return new Sent(row.channel, DeliveryState.of(row.state).orElseThrow(), row.attempts);
    }
}
