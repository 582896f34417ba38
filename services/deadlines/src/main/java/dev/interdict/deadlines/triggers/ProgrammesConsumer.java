package dev.interdict.deadlines.triggers;

import dev.interdict.deadlines.store.ProgrammeStore;
import dev.interdict.platform.InOrder;
import dev.interdict.platform.Inbox;
import dev.interdict.platform.IncomingEvent;
import dev.interdict.platform.TopicConsumer;
import dev.interdict.platform.Transaction;
import dev.interdict.platform.Transactions;
import dev.interdict.schemas.screening.ProgrammePublished;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Flow;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Screening published a programme version: its phases are known from now on, and what it moves is moved. */
@ApplicationScoped
class ProgrammesConsumer implements TopicConsumer<ProgrammePublished> {

    private final Inbox inbox;
    private final Transactions transactions;
    private final ProgrammeStore programmes;
    private final StepTicker ticker;

    ProgrammesConsumer(Inbox inbox, Transactions transactions, ProgrammeStore programmes, StepTicker ticker) {
        this.inbox = inbox;
        this.transactions = transactions;
        this.programmes = programmes;
        this.ticker = ticker;
    }

    @Override
    public String topic() {
        return "interdict.screening.programmes.v1";
    }

    @Override
    public Class<ProgrammePublished> type() {
        return ProgrammePublished.class;
    }

    @Incoming("programmes")
    Flow.Subscriber<Message<ConsumerRecord<byte[], byte[]>>> records() {
        return inbox.of(this);
    }

    @Override
    public Uni<Void> take(List<IncomingEvent<ProgrammePublished>> events) {
        return transactions
                .once(events, (first, tx) -> InOrder.each(first, event -> published(event, tx)))
                .invoke(ticker::ring);
    }

    private Uni<Void> published(IncomingEvent<ProgrammePublished> event, Transaction tx) {
        return programmes.record(
                Heard.programme(event.value()),
                event.value().getKnownFrom(),
                event.at().truncatedTo(ChronoUnit.SECONDS),
                tx);
    }
}
