package dev.interdict.ingestion.triggers;

import dev.interdict.ingestion.domain.IngestionEvent;
import dev.interdict.ingestion.domain.IngestionRules;
import dev.interdict.ingestion.domain.Sbom;
import dev.interdict.ingestion.store.IngestionStore;
import dev.interdict.ingestion.store.SbomStore;
import dev.interdict.platform.Inbox;
import dev.interdict.platform.IncomingEvent;
import dev.interdict.platform.Transaction;
import dev.interdict.platform.Transactions;
import dev.interdict.platform.WallClock;
import dev.interdict.schemas.screening.SbomRejected;
import dev.interdict.schemas.screening.SbomScreened;
import dev.interdict.schemas.screening.ScreeningEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns from screening what became of SBOMs; its findings are not for ingestion. */
@ApplicationScoped
class FindingsConsumer {

    private final Inbox inbox;
    private final Transactions transactions;
    private final SbomStore sboms;
    private final IngestionStore store;

    FindingsConsumer(Inbox inbox, Transactions transactions, SbomStore sboms, IngestionStore store) {
        this.inbox = inbox;
        this.transactions = transactions;
        this.sboms = sboms;
        this.store = store;
    }

    @Incoming("findings")
    Uni<Void> on(ConsumerRecord<byte[], byte[]> record) {
        return inbox.take(record, ScreeningEvent.class, this::take);
    }

    private Uni<Void> take(IncomingEvent<ScreeningEvent> event) {
        return switch (event.value().getEvent()) {
            case SbomScreened screened ->
                end(screened.getSbomId(), sbom -> IngestionRules.screened(sbom, WallClock.now()), event);
            case SbomRejected rejected ->
                end(
                        rejected.getSbomId(),
                        sbom -> IngestionRules.rejected(sbom, rejected.getReason(), WallClock.now()),
                        event);
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> end(UUID id, Function<Sbom, List<IngestionEvent>> decide, IncomingEvent<ScreeningEvent> event) {
        return transactions.once(event, tx -> end(id, decide, event, tx));
    }

    private Uni<Void> end(
            UUID id, Function<Sbom, List<IngestionEvent>> decide, IncomingEvent<ScreeningEvent> event, Transaction tx) {
        return sboms.sbom(id, tx)
                .map(sbom -> sbom.map(decide).orElse(List.of()))
                .chain(events -> store.record(events, event.cause(), tx));
    }
}
