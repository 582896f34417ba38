package dev.interdict.notifications.triggers;

import dev.interdict.notifications.domain.alerts.AlertDecision;
import dev.interdict.notifications.domain.alerts.AlertDecision.Extended;
import dev.interdict.notifications.domain.alerts.AlertDecision.Raised;
import dev.interdict.notifications.domain.alerts.AlertRules;
import dev.interdict.notifications.domain.alerts.KnownAlert;
import dev.interdict.notifications.domain.alerts.SeverityRules;
import dev.interdict.notifications.store.AlertStore;
import dev.interdict.notifications.store.ProjectStore;
import dev.interdict.platform.Cause;
import dev.interdict.platform.InOrder;
import dev.interdict.platform.Inbox;
import dev.interdict.platform.IncomingEvent;
import dev.interdict.platform.ProductClock;
import dev.interdict.platform.TopicConsumer;
import dev.interdict.platform.Transaction;
import dev.interdict.platform.Transactions;
import dev.interdict.platform.WallClock;
import dev.interdict.schemas.deadlines.StepReached;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Flow;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/** Findings reached a step: an alert is raised, planned for whom it concerns, and told to the SIEM. */
@ApplicationScoped
class StepsConsumer implements TopicConsumer<StepReached> {

    private static final Logger LOG = Logger.getLogger(StepsConsumer.class);

    private final Inbox inbox;
    private final Transactions transactions;
    private final AlertStore alerts;
    private final ProjectStore projects;
    private final SeverityRules severities;
    private final Planner planner;
    private final ProductClock clock;
    private final DeliveryTicker sender;

    StepsConsumer(
            Inbox inbox,
            Transactions transactions,
            AlertStore alerts,
            ProjectStore projects,
            SeverityRules severities,
            Planner planner,
            ProductClock clock,
            DeliveryTicker sender) {
        this.inbox = inbox;
        this.transactions = transactions;
        this.alerts = alerts;
        this.projects = projects;
        this.severities = severities;
        this.planner = planner;
        this.clock = clock;
        this.sender = sender;
    }

    @Override
    public String topic() {
        return "interdict.deadlines.steps.v1";
    }

    @Override
    public Class<StepReached> type() {
        return StepReached.class;
    }

    @Incoming("steps")
    Flow.Subscriber<Message<ConsumerRecord<byte[], byte[]>>> records() {
        return inbox.of(this);
    }

    @Override
    public Uni<Void> take(List<IncomingEvent<StepReached>> events) {
        return transactions.once(events, this::decide).invoke(sender::ring);
    }

    private Uni<Void> decide(List<IncomingEvent<StepReached>> events, Transaction tx) {
        return alerts.known(
                        events.stream().map(event -> event.value().getStepId()).toList(), tx)
                .chain(known -> projects.tags(
                                events.stream()
                                        .map(event -> event.value().getProjectId())
                                        .toList(),
                                tx)
                        .map(tags -> events.stream()
                                .map(event -> decided(event, known, tags))
                                .toList()))
                .chain(decided -> record(decided, tx));
    }

    private Decided decided(
            IncomingEvent<StepReached> event, Map<UUID, KnownAlert> known, Map<UUID, List<String>> tags) {
        var step = Steps.read(event.value(), tags.getOrDefault(event.value().getProjectId(), List.of()));
        return new Decided(AlertRules.decide(step, known.get(step.id()), severities, WallClock.now()), event.cause());
    }

    private Uni<Void> record(List<Decided> decided, Transaction tx) {
        decided.forEach(one -> alerts.publish(one.decision(), one.cause(), tx));
        var raised = only(Raised.class, decided);
        return InOrder.each(only(Extended.class, decided), extended -> alerts.extend(extended, tx))
                .chain(() -> raised.isEmpty() ? Uni.createFrom().voidItem() : raise(raised, tx))
                .invoke(() -> decided.forEach(StepsConsumer::log));
    }

    private Uni<Void> raise(List<Raised> raised, Transaction tx) {
        var told = raised.stream().map(Raised::alert).toList();
        return alerts.raise(raised, tx).chain(() -> planner.plan(told, clock.now(), tx));
    }

    private static <D extends AlertDecision> List<D> only(Class<D> type, List<Decided> decided) {
        return decided.stream()
                .map(Decided::decision)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static void log(Decided decided) {
        if (decided.decision() instanceof Raised(var alert, var ignored)) {
            LOG.infof(
                    "alert raised alert=%s kind=%s step=%s project=%s findings=%d event=%s case=%s",
                    alert.id(),
                    alert.kind(),
                    alert.step(),
                    alert.project().id(),
                    alert.findingsTotal(),
                    decided.cause().event(),
                    decided.cause().caseId());
        }
    }

    private record Decided(AlertDecision decision, Cause cause) {}
}
