package dev.interdict.notifications.triggers;

import dev.interdict.notifications.domain.alerts.Alert;
import dev.interdict.notifications.domain.alerts.AlertDecision;
import dev.interdict.notifications.domain.alerts.AlertRules;
import dev.interdict.notifications.store.AlertStore;
import dev.interdict.notifications.store.ChannelStore;
import dev.interdict.notifications.store.DeliveryStore;
import dev.interdict.platform.Cause;
import dev.interdict.platform.Inbox;
import dev.interdict.platform.IncomingEvent;
import dev.interdict.platform.ProductClock;
import dev.interdict.platform.Transaction;
import dev.interdict.platform.Transactions;
import dev.interdict.platform.WallClock;
import dev.interdict.schemas.deadlines.StepReached;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Findings reached a step: an alert is raised, planned for every channel, and told to the SIEM. */
@ApplicationScoped
class StepsConsumer {

    private static final Logger LOG = Logger.getLogger(StepsConsumer.class);

    private final Inbox inbox;
    private final Transactions transactions;
    private final AlertStore alerts;
    private final ChannelStore channels;
    private final DeliveryStore deliveries;
    private final ProductClock clock;
    private final DeliveryTicker sender;

    StepsConsumer(
            Inbox inbox,
            Transactions transactions,
            AlertStore alerts,
            ChannelStore channels,
            DeliveryStore deliveries,
            ProductClock clock,
            DeliveryTicker sender) {
        this.inbox = inbox;
        this.transactions = transactions;
        this.alerts = alerts;
        this.channels = channels;
        this.deliveries = deliveries;
        this.clock = clock;
        this.sender = sender;
    }

    @Incoming("steps")
    public Uni<Void> on(ConsumerRecord<byte[], byte[]> record) {
        return inbox.take(
                record,
                StepReached.class,
                event -> transactions.once(event, tx -> handle(event, tx)).invoke(sender::ring));
    }

    private Uni<Void> handle(IncomingEvent<StepReached> event, Transaction tx) {
        var step = Steps.read(event.value());
        return alerts.known(step.id(), tx)
                .map(known -> AlertRules.decide(step, known.orElse(null), WallClock.now()))
                .chain(decision -> record(decision, event.cause(), tx));
    }

    private Uni<Void> record(AlertDecision decision, Cause cause, Transaction tx) {
        var recorded = alerts.record(decision, cause, tx);
        return decision instanceof AlertDecision.Raised(var alert, var step)
                ? recorded.chain(() -> plan(alert, tx)).invoke(() -> log(alert, cause))
                : recorded;
    }

    private Uni<Void> plan(Alert alert, Transaction tx) {
        return channels.holdEnabled(tx).chain(names -> deliveries.plan(alert, names, clock.now(), tx));
    }

    private static void log(Alert alert, Cause cause) {
        LOG.infof(
                "alert raised alert=%s kind=%s step=%s project=%s findings=%d event=%s case=%s",
                alert.id(),
                alert.kind(),
                alert.step(),
                alert.project().id(),
                alert.findingsTotal(),
                cause.event(),
                cause.caseId());
    }
}
