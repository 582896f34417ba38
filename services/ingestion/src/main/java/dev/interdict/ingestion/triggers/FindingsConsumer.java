package dev.interdict.ingestion.triggers;

import dev.interdict.ingestion.domain.IngestionRules;
import dev.interdict.ingestion.domain.Sbom;
import dev.interdict.ingestion.domain.SbomEnded;
import dev.interdict.ingestion.store.IngestionStore;
import dev.interdict.ingestion.store.SbomStore;
import dev.interdict.platform.Inbox;
import dev.interdict.platform.IncomingEvent;
import dev.interdict.platform.TopicConsumer;
import dev.interdict.platform.Transaction;
import dev.interdict.platform.Transactions;
import dev.interdict.platform.WallClock;
import dev.interdict.schemas.screening.SbomRejected;
import dev.interdict.schemas.screening.SbomScreened;
import dev.interdict.schemas.screening.ScreeningEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Flow;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Learns from screening what became of SBOMs; its findings are not for ingestion. */
@ApplicationScoped
class FindingsConsumer implements TopicConsumer<ScreeningEvent> {

    private final Inbox inbox;
    private final Transactions transactions;
    private final SbomStore sboms;
    private final IngestionStore store;
    private final Watch watch;

    FindingsConsumer(Inbox inbox, Transactions transactions, SbomStore sboms, IngestionStore store, Watch watch) {
        this.inbox = inbox;
        this.transactions = transactions;
        this.sboms = sboms;
        this.store = store;
        this.watch = watch;
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
        var ends = events.stream().filter(FindingsConsumer::isEnd).toList();
        return ends.isEmpty()
                ? Uni.createFrom().voidItem()
                : transactions.once(ends, this::end).invoke(watch::ring);
    }

    private static boolean isEnd(IncomingEvent<ScreeningEvent> event) {
        return upload(event).isPresent();
    }

    private Uni<Void> end(List<IncomingEvent<ScreeningEvent>> ends, Transaction tx) {
        var now = WallClock.now();
        return sboms.sboms(
                        ends.stream()
                                .map(FindingsConsumer::upload)
                                .flatMap(Optional::stream)
                                .toList(),
                        tx)
                .map(known -> ends.stream()
                        .flatMap(end -> upload(end).map(known::get).stream()
                                .flatMap(sbom -> decide(sbom, end.value().getEvent(), now).stream()))
                        .toList())
                .chain(decided -> store.end(decided, tx));
    }

    private static Optional<UUID> upload(IncomingEvent<ScreeningEvent> event) {
        return switch (event.value().getEvent()) {
            case SbomScreened screened -> Optional.of(screened.getSbomId());
            case SbomRejected rejected -> Optional.of(rejected.getSbomId());
            default -> Optional.empty();
        };
    }

    private static Optional<SbomEnded> decide(Sbom sbom, Object event, Instant now) {
        return event instanceof SbomRejected rejected
                ? IngestionRules.rejected(sbom, rejected.getReason(), now)
                : IngestionRules.screened(sbom, now);
    }
}
