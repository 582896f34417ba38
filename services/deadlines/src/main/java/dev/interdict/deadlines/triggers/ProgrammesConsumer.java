package dev.interdict.deadlines.triggers;

import dev.interdict.deadlines.store.ProgrammeStore;
import dev.interdict.platform.Inbox;
import dev.interdict.platform.IncomingEvent;
import dev.interdict.platform.Transaction;
import dev.interdict.platform.Transactions;
import dev.interdict.schemas.screening.ProgrammePublished;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Screening published a programme version: its phases and their steps are known from now on. */
@ApplicationScoped
class ProgrammesConsumer {

    private final Inbox inbox;
    private final Transactions transactions;
    private final ProgrammeStore programmes;

    ProgrammesConsumer(Inbox inbox, Transactions transactions, ProgrammeStore programmes) {
        this.inbox = inbox;
        this.transactions = transactions;
        this.programmes = programmes;
    }

    @Incoming("programmes")
    public Uni<Void> on(ConsumerRecord<byte[], byte[]> record) {
        return inbox.take(
                record, ProgrammePublished.class, event -> transactions.once(event, tx -> published(event, tx)));
    }

    private Uni<Void> published(IncomingEvent<ProgrammePublished> event, Transaction tx) {
        return programmes.record(Heard.programme(event.value()), event.value().getKnownFrom(), tx);
    }
}
