package dev.interdict.ingestion.triggers;

import dev.interdict.ingestion.store.IngestionStore;
import dev.interdict.platform.Receipts;
import dev.interdict.platform.Transaction;
import dev.interdict.platform.WallClock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Notes of SBOMs when Kafka has all of them. */
@ApplicationScoped
class PublishedReceipts implements Receipts {

    private final IngestionStore store;

    PublishedReceipts(IngestionStore store) {
        this.store = store;
    }

    @Override
    public Uni<Void> acknowledged(List<UUID> events, Transaction tx) {
        return store.published(events, WallClock.now(), tx);
    }
}
