package dev.interdict.notifications.triggers;

import dev.interdict.notifications.domain.alerts.Alert;
import dev.interdict.notifications.domain.alerts.Kind;
import dev.interdict.notifications.domain.routes.Plan;
import dev.interdict.notifications.domain.routes.Route;
import dev.interdict.notifications.domain.routes.RoutingRules;
import dev.interdict.notifications.domain.routes.Silence;
import dev.interdict.notifications.domain.troubles.Trouble;
import dev.interdict.notifications.expressions.Expressions;
import dev.interdict.notifications.store.AlertStore;
import dev.interdict.notifications.store.ChannelStore;
import dev.interdict.notifications.store.FollowUpStore;
import dev.interdict.notifications.store.PlanStore;
import dev.interdict.notifications.store.RouteStore;
import dev.interdict.notifications.store.TroubleStore;
import dev.interdict.platform.InOrder;
import dev.interdict.platform.Transaction;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Decides who hears of alerts that were raised, and keeps it with them. */
@ApplicationScoped
class Planner {

    private static final Logger LOG = Logger.getLogger(Planner.class);

    private final ChannelStore channels;
    private final RouteStore routes;
    private final AlertStore alerts;
    private final PlanStore plans;
    private final FollowUpStore followUps;
    private final TroubleStore troubles;
    private final Expressions expressions;
    private final Counter unrouted;

    Planner(
            ChannelStore channels,
            RouteStore routes,
            AlertStore alerts,
            PlanStore plans,
            FollowUpStore followUps,
            TroubleStore troubles,
            Expressions expressions,
            MeterRegistry meters) {
        this.channels = channels;
        this.routes = routes;
        this.alerts = alerts;
        this.plans = plans;
        this.followUps = followUps;
        this.troubles = troubles;
        this.expressions = expressions;
        this.unrouted = Counter.builder("interdict.alerts.unrouted")
                .description("Alerts that no route took, and that went to every enabled channel instead")
                .register(meters);
    }

    /** Plans for alerts that were just raised; {@code now} is a product instant. */
    Uni<Void> plan(List<Alert> raised, Instant now, Transaction tx) {
        return channels.holdEnabled(tx)
                .chain(enabled -> routes.routes(tx)
                        .chain(known -> routes.silences(now, tx)
                                .chain(silences -> toldBefore(raised, silences, tx)
                                        .map(told -> plans(raised, told, known, enabled, silences, now)))
                                .chain(made -> keep(made, now, tx))));
    }

    /** A silence mutes no end of what somebody was told of: an incident would stay open. */
    private Uni<Set<UUID>> toldBefore(List<Alert> raised, List<Silence> silences, Transaction tx) {
        var ends = silences.isEmpty()
                ? List.<Alert>of()
                : raised.stream().filter(alert -> alert.kind() == Kind.RESOLVED).toList();
        return alerts.toldBefore(ends, tx);
    }

    private List<Plan> plans(
            List<Alert> raised,
            Set<UUID> told,
            List<Route> known,
            List<String> enabled,
            List<Silence> silences,
            Instant now) {
        return raised.stream()
                .map(alert -> RoutingRules.plan(
                        alert, told.contains(alert.id()), known, enabled, silences, now, expressions::holds))
                .toList();
    }

    private Uni<Void> keep(List<Plan> made, Instant now, Transaction tx) {
        made.forEach(this::tell);
        var muted = made.stream().filter(plan -> plan.muted() != null).toList();
        var followed = made.stream()
                .filter(plan -> !plan.followUps().isEmpty() || plan.alert().kind() == Kind.RESOLVED)
                .toList();
        var unrouted = made.stream().filter(Plan::unrouted).findFirst();
        return InOrder.each(followed, plan -> followUps.supersede(plan.alert(), tx))
                .chain(() -> followUps.plan(followed, tx))
                .chain(() -> plans.plan(made, now, tx))
                .chain(() -> unrouted.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : troubles.note(unrouted(unrouted.get().alert()), now, tx))
                .chain(() ->
                        InOrder.each(muted, plan -> alerts.mute(plan.alert().id(), plan.muted(), tx)));
    }

    private static Trouble unrouted(Alert alert) {
        return Trouble.unrouted(alert.id(), alert.project().name());
    }

    private void tell(Plan plan) {
        if (plan.unrouted()) {
            unrouted.increment();
            LOG.warnf(
                    "no route takes the alert, it goes to every enabled channel alert=%s project=%s",
                    plan.alert().id(), plan.alert().project().id());
        }
        if (plan.muted() != null) {
            LOG.infof("nobody is told of alert=%s: %s", plan.alert().id(), plan.muted());
        }
    }
}
