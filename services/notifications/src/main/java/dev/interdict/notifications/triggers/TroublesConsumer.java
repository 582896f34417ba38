package dev.interdict.notifications.triggers;

import dev.interdict.notifications.domain.troubles.Trouble;
import dev.interdict.notifications.store.TroubleStore;
import dev.interdict.platform.InOrder;
import dev.interdict.platform.Inbox;
import dev.interdict.platform.IncomingEvent;
import dev.interdict.platform.ProductClock;
import dev.interdict.platform.TopicConsumer;
import dev.interdict.platform.Transactions;
import dev.interdict.schemas.screening.TroubleNoticed;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.Flow;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Screening noticed something that whoever runs it has to look at. */
@ApplicationScoped
class TroublesConsumer implements TopicConsumer<TroubleNoticed> {

    private final Inbox inbox;
    private final Transactions transactions;
    private final TroubleStore troubles;
    private final ProductClock clock;
    private final TroubleTicker ticker;

    TroublesConsumer(
            Inbox inbox, Transactions transactions, TroubleStore troubles, ProductClock clock, TroubleTicker ticker) {
        this.inbox = inbox;
        this.transactions = transactions;
        this.troubles = troubles;
        this.clock = clock;
        this.ticker = ticker;
    }

    @Override
    public String topic() {
        return "interdict.screening.troubles.v1";
    }

    @Override
    public Class<TroubleNoticed> type() {
        return TroubleNoticed.class;
    }

    @Incoming("troubles")
    Flow.Subscriber<Message<ConsumerRecord<byte[], byte[]>>> records() {
        return inbox.of(this);
    }

    @Override
    public Uni<Void> take(List<IncomingEvent<TroubleNoticed>> events) {
        return transactions
                .once(
                        events,
                        (first, tx) ->
                                InOrder.each(first, event -> troubles.note(read(event.value()), clock.now(), tx)))
                .invoke(ticker::ring);
    }

    private static Trouble read(TroubleNoticed noticed) {
        return new Trouble(noticed.getKind(), noticed.getSource(), noticed.getWhat(), noticed.getOver());
    }
}
