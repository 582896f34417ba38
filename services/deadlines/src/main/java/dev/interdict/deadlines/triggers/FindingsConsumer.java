package dev.interdict.deadlines.triggers;

import dev.interdict.deadlines.domain.DecisionRules;
import dev.interdict.deadlines.store.DecisionStore;
import dev.interdict.deadlines.store.DecisionStore.Kept;
import dev.interdict.deadlines.store.DecisionStore.Ripe;
import dev.interdict.platform.InOrder;
import dev.interdict.platform.Inbox;
import dev.interdict.platform.IncomingEvent;
import dev.interdict.platform.TopicConsumer;
import dev.interdict.platform.Transaction;
import dev.interdict.platform.Transactions;
import dev.interdict.schemas.screening.ScreeningEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Flow;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Screening decided about findings: what it says is kept part by part, and told with the last part. */
@ApplicationScoped
class FindingsConsumer implements TopicConsumer<ScreeningEvent> {

    private final Inbox inbox;
    private final Transactions transactions;
    private final DecisionStore decisions;
    private final Firing firing;
    private final StepTicker ticker;

    FindingsConsumer(
            Inbox inbox, Transactions transactions, DecisionStore decisions, Firing firing, StepTicker ticker) {
        this.inbox = inbox;
        this.transactions = transactions;
        this.decisions = decisions;
        this.firing = firing;
        this.ticker = ticker;
    }

    @Override
    public String topic() {
        return "interdict.screening.findings.v1";
    }

    @Override
    public Class<ScreeningEvent> type() {
        return ScreeningEvent.class;
    }

    @Incoming("findings")
    Flow.Subscriber<Message<ConsumerRecord<byte[], byte[]>>> records() {
        return inbox.of(this);
    }

    @Override
    public Uni<Void> take(List<IncomingEvent<ScreeningEvent>> events) {
        return transactions.once(events, this::keep).invoke(() -> {
            if (events.stream().anyMatch(FindingsConsumer::isLast)) {
                ticker.ring();
            }
        });
    }

    private static boolean isLast(IncomingEvent<ScreeningEvent> event) {
        return event.value().getPart() >= event.value().getParts();
    }

    /** What is not about a finding is a decision's last part, too: it may stand behind the findings. */
    private Uni<Void> keep(List<IncomingEvent<ScreeningEvent>> events, Transaction tx) {
        var parts = events.stream()
                .map(event -> Heard.part(event.value(), event.at()))
                .flatMap(Optional::stream)
                .toList();
        return decisions
                .keep(parts, tx)
                .call(kept -> InOrder.each(
                        events.stream()
                                .filter(event -> became(event, kept) == Kept.PROGRAMME_NOT_KNOWN)
                                .toList(),
                        event -> tx.park(event, "a newer version of its programme")))
                .chain(kept -> tell(
                        events.stream()
                                .filter(event -> became(event, kept) == Kept.KEPT)
                                .filter(FindingsConsumer::isLast)
                                .toList(),
                        tx));
    }

    private static Kept became(IncomingEvent<ScreeningEvent> event, Map<UUID, Kept> kept) {
        return Heard.part(event.value(), event.at())
                .map(part ->
                        Objects.requireNonNull(kept.get(part.change().finding().id())))
                .orElse(Kept.KEPT);
    }

    /** Steps that were due before a decision's moment go first, however late the decision is heard. */
    private Uni<Void> tell(List<IncomingEvent<ScreeningEvent>> last, Transaction tx) {
        var ripe = last.stream()
                .map(event ->
                        new Ripe(event.value().getProjectId(), event.value().getRevision()))
                .toList();
        var causes =
                last.stream().collect(Collectors.toMap(event -> event.value().getProjectId(), IncomingEvent::cause));
        return decisions
                .whole(ripe, tx)
                .chain(wholes -> wholes.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : firing.before(wholes, tx)
                                .chain(() -> decisions.load(wholes, tx))
                                .map(loaded -> loaded.stream()
                                        .flatMap(decision -> DecisionRules.decide(decision).stream())
                                        .toList())
                                .chain(events -> decisions.record(wholes, events, causes, tx)));
    }
}
