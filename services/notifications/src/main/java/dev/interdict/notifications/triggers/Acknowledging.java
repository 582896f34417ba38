package dev.interdict.notifications.triggers;

import dev.interdict.notifications.domain.alerts.Acknowledgement;
import dev.interdict.notifications.domain.channels.Channel;
import dev.interdict.notifications.domain.channels.PagerDuty;
import dev.interdict.notifications.domain.deliveries.FollowedAlert;
import dev.interdict.notifications.store.AlertStore;
import dev.interdict.notifications.store.ChannelStore;
import dev.interdict.notifications.store.FollowUpStore;
import dev.interdict.notifications.store.PlanStore;
import dev.interdict.platform.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Somebody takes note of an alert: nobody else is told of it, and PagerDuty hears of it where it had the alert. */
@ApplicationScoped
class Acknowledging {

    private final AlertStore alerts;
    private final FollowUpStore followUps;
    private final ChannelStore channels;
    private final PlanStore plans;

    Acknowledging(AlertStore alerts, FollowUpStore followUps, ChannelStore channels, PlanStore plans) {
        this.alerts = alerts;
        this.followUps = followUps;
        this.channels = channels;
        this.plans = plans;
    }

    /** Keeps the first acknowledgement; empty where there is no such alert. */
    Uni<Optional<FollowedAlert>> acknowledge(UUID id, Acknowledgement by, Transaction tx) {
        return alerts.acknowledge(id, by, tx)
                .chain(first -> alerts.find(id, tx)
                        .call(found -> first && found.isPresent()
                                ? tell(found.get(), by, tx)
                                : Uni.createFrom().voidItem()));
    }

    private Uni<Void> tell(FollowedAlert followed, Acknowledgement by, Transaction tx) {
        var alert = followed.alert();
        return channels.holdEnabled(tx)
                .chain(() -> followUps.cancel(alert.id(), tx))
                .chain(() -> channels.list("", Integer.MAX_VALUE, tx))
                .chain(known -> plans.acknowledged(alert, paged(known, followed), by.at(), tx));
    }

    private static List<String> paged(List<Channel> known, FollowedAlert followed) {
        return known.stream()
                .filter(channel -> channel.enabled() && channel.settings() instanceof PagerDuty)
                .map(Channel::name)
                .filter(name -> followed.deliveries().stream()
                        .anyMatch(sent -> sent.channel().equals(name)))
                .toList();
    }
}
