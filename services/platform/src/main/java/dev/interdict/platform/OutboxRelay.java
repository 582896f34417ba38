package dev.interdict.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interdict.platform.Transactions.Committed;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/**
 * Carries the outbox to Kafka. Of one chain, a key or what is narrower, an event is sent only when the one before was
 * acknowledged, so that order survives every failure; different chains go side by side. A crash can only repeat.
 */
@ApplicationScoped
class OutboxRelay {

    private static final Duration EVERY = Duration.ofMillis(100);
    private static final int PAGE = 500;
    private static final int PAGE_BYTES = 4 * 1024 * 1024;
    private static final int BUFFER = 2 * PAGE;

    private final Transactions transactions;
    private final OutboxLanes lanes;
    private final Registry registry;
    private final MutinyEmitter<byte[]> kafka;
    private final String source;
    private final Repeating repeating;

    OutboxRelay(
            Transactions transactions,
            OutboxLanes lanes,
            Registry registry,
            @Channel("outbox") @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = BUFFER)
                    MutinyEmitter<byte[]> kafka,
            @ConfigProperty(name = "quarkus.application.name") String service,
            Repeating.Factory repeating) {
        this.transactions = transactions;
        this.lanes = lanes;
        this.registry = registry;
        this.kafka = kafka;
        this.source = "/interdict/" + service;
        this.repeating = repeating.every(EVERY, "outbox relay", this::carry);
    }

    void start(@Observes StartupEvent started) {
        repeating.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        repeating.stop();
    }

    void wake(@Observes Committed committed) {
        if (committed.published()) {
            repeating.ring();
        }
    }

    private Uni<Boolean> carry() {
        return transactions
                .run(tx -> lanes.hold(tx).chain(() -> lanes.waiting(PAGE, PAGE_BYTES, tx)))
                .chain(rows -> send(rows).chain(this::forget).map(sent -> !rows.isEmpty()));
    }

    private Uni<Sent> send(List<OutboxRow> rows) {
        var sent = new Sent(Collections.synchronizedList(new ArrayList<>()), new ArrayList<>());
        if (rows.isEmpty()) {
            return Uni.createFrom().item(sent);
        }
        var byChain = new LinkedHashMap<String, List<OutboxRow>>();
        rows.forEach(row -> byChain.computeIfAbsent(row.chain(), absent -> new ArrayList<>())
                .add(row));
        var chains = byChain.values().stream()
                .map(ofOneChain -> InOrder.each(
                        ofOneChain, row -> send(row).invoke(() -> sent.ids().add(row.id))))
                .toList();
        return Uni.join()
                .all(chains)
                .andCollectFailures()
                .replaceWith(sent)
                .onFailure()
                .recoverWithItem(failure -> new Sent(sent.ids(), List.of(failure)));
    }

    private Uni<Void> send(OutboxRow row) {
        return framed(row)
                .chain(value -> kafka.sendMessage(Message.of(value)
                        .addMetadata(OutgoingKafkaRecordMetadata.<byte[]>builder()
                                .withTopic(row.topic)
                                .withKey(row.key.getBytes(UTF_8))
                                .withHeaders(CloudEvents.headers(row, source))
                                .build())));
    }

    private Uni<byte[]> framed(OutboxRow row) {
        if (row.schema == null) {
            return Uni.createFrom().item(row.payload);
        }
        return lanes.schema(row.schema)
                .chain(schema -> registry.id(row.topic, schema))
                .map(id -> AvroCodec.frame(id, row.payload));
    }

    private Uni<Void> forget(Sent sent) {
        var forgotten = sent.ids().isEmpty() ? Uni.createFrom().voidItem() : lanes.delete(sent.ids());
        return sent.failures().isEmpty()
                ? forgotten
                : forgotten.chain(() -> Uni.createFrom().failure(sent.failures().getFirst()));
    }

    private record Sent(List<UUID> ids, List<Throwable> failures) {}
}
