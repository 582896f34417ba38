package dev.interdict.deadlines.triggers;

import dev.interdict.deadlines.domain.Change;
import dev.interdict.deadlines.domain.DecisionRules;
import dev.interdict.deadlines.store.DecisionStore;
import dev.interdict.deadlines.store.DecisionStore.Whole;
import dev.interdict.platform.Inbox;
import dev.interdict.platform.IncomingEvent;
import dev.interdict.platform.TopicConsumer;
import dev.interdict.platform.Transaction;
import dev.interdict.platform.Transactions;
import dev.interdict.schemas.screening.Finding;
import dev.interdict.schemas.screening.FindingChanged;
import dev.interdict.schemas.screening.FindingClosed;
import dev.interdict.schemas.screening.FindingOpened;
import dev.interdict.schemas.screening.ScreeningEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Screening decided about findings: what it says is kept part by part, and told with the last part. */
@ApplicationScoped
class FindingsConsumer implements TopicConsumer {

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

    @Incoming("findings")
    @Override
    public Uni<Void> on(ConsumerRecord<byte[], byte[]> record) {
        return inbox.take(
                record,
                ScreeningEvent.class,
                event -> transactions.once(event, tx -> part(event, tx)).invoke(() -> ringAfter(event.value())));
    }

    private void ringAfter(ScreeningEvent part) {
        if (isLast(part)) {
            ticker.ring();
        }
    }

    private static boolean isLast(ScreeningEvent part) {
        return part.getPart() >= part.getParts();
    }

    private Uni<Void> part(IncomingEvent<ScreeningEvent> event, Transaction tx) {
        return switch (event.value().getEvent()) {
            case FindingOpened opened -> stands(opened.getFinding(), event, tx);
            case FindingChanged changed -> stands(changed.getFinding(), event, tx);
            case FindingClosed closed -> gone(closed, event, tx);
            default -> whole(event, tx);
        };
    }

    private Uni<Void> stands(Finding finding, IncomingEvent<ScreeningEvent> event, Transaction tx) {
        return keep(finding, Heard.stands(finding, event.at()), event, tx);
    }

    private Uni<Void> gone(FindingClosed closed, IncomingEvent<ScreeningEvent> event, Transaction tx) {
        var finding = closed.getFinding();
        return keep(finding, Heard.gone(finding, closed.getClosedAt(), event.at()), event, tx);
    }

    private Uni<Void> keep(Finding finding, Change change, IncomingEvent<ScreeningEvent> event, Transaction tx) {
        return decisions.keep(Heard.project(event.value(), finding), change, tx).chain(kept -> switch (kept) {
            case KEPT -> whole(event, tx);
            case PROGRAMME_NOT_KNOWN -> tx.park(event, "programme " + finding.getProgramme());
            case OLDER_THAN_WHAT_IS_KNOWN -> Uni.createFrom().voidItem();
        });
    }

    private Uni<Void> whole(IncomingEvent<ScreeningEvent> event, Transaction tx) {
        var part = event.value();
        if (!isLast(part)) {
            return Uni.createFrom().voidItem();
        }
        return decisions
                .whole(part.getProjectId(), part.getRevision(), tx)
                .chain(whole -> whole.isEmpty() ? Uni.createFrom().voidItem() : tell(whole.get(), event, tx));
    }

    /** Steps that were due before the decision's moment go first, however late the decision is heard. */
    private Uni<Void> tell(Whole whole, IncomingEvent<ScreeningEvent> event, Transaction tx) {
        return firing.before(whole.moment(), whole.project(), tx)
                .chain(() -> decisions.load(whole, tx))
                .map(DecisionRules::decide)
                .chain(events -> decisions.record(whole.project(), events, event.cause(), tx));
    }
}
