package dev.interdict.platform;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** Wants to know which events are with Kafka. */
public interface Receipts {

    /** Kafka has acknowledged the events; in the transaction in which the outbox forgets them. */
    Uni<Void> acknowledged(List<UUID> events, Transaction tx);
}
