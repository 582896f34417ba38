package dev.interdict.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sends rows of the outbox, with the producer of the channel of that name. */
@ApplicationScoped
class OutboxSender {

    private static final String CHANNEL = "outbox";

    private final OutboxLanes lanes;
    private final Registry registry;
    private final KafkaClientService kafka;
    private final Contexts contexts;
    private final String source;

    OutboxSender(
            OutboxLanes lanes,
            Registry registry,
            KafkaClientService kafka,
            Contexts contexts,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.lanes = lanes;
        this.registry = registry;
        this.kafka = kafka;
        this.contexts = contexts;
        this.source = "/interdict/" + service;
    }

    /**
     * What became of rows.
     *
     * @param acknowledged those that Kafka has
     * @param failure why others are not there, or may not be; empty where all are
     */
    record Sent(List<UUID> acknowledged, Optional<Throwable> failure) {

        Uni<Void> orFail() {
            return failure.<Uni<Void>>map(Uni.createFrom()::failure)
                    .orElseGet(() -> Uni.createFrom().voidItem());
        }
    }

    /** Hands over rows of different chains, and waits until each is acknowledged or has failed. */
    Uni<Sent> send(List<OutboxRow> rows) {
        return schemaIds(rows).chain(ids -> {
            var records = rows.stream().map(row -> record(row, ids)).toList();
            return contexts.onFresh(() -> handOver(records)).map(outcomes -> sent(rows, outcomes));
        });
    }

    private Uni<List<CompletableFuture<Void>>> handOver(List<ProducerRecord<byte[], byte[]>> records) {
        Function<Producer<byte[], byte[]>, List<CompletableFuture<Void>>> handOver =
                producer -> handOver(records, producer);
        return kafka.<byte[], byte[]>getProducer(CHANNEL)
                .runOnSendingThread(handOver)
                .chain(OutboxSender::settled);
    }

    private Uni<Map<Written, Integer>> schemaIds(List<OutboxRow> rows) {
        var ids = new HashMap<Written, Integer>();
        var needed = rows.stream()
                .filter(row -> row.schema() != null)
                .map(Written::of)
                .collect(Collectors.toSet());
        return InOrder.each(
                        needed,
                        written -> lanes.schema(written.schema())
                                .chain(schema -> registry.id(written.topic(), schema))
                                .invoke(id -> ids.put(written, id)))
                .replaceWith(ids);
    }

    private ProducerRecord<byte[], byte[]> record(OutboxRow row, Map<Written, Integer> ids) {
        var value = row.schema() == null
                ? row.payload()
                : AvroCodec.frame(Objects.requireNonNull(ids.get(Written.of(row))), row.payload());
        return new ProducerRecord<>(
                row.topic(), null, row.key().getBytes(UTF_8), value, CloudEvents.headers(row, source));
    }

    /** Where one cannot be handed over at all, those behind it would only wait as long in vain. */
    private static List<CompletableFuture<Void>> handOver(
            List<ProducerRecord<byte[], byte[]>> records, Producer<byte[], byte[]> producer) {
        var outcomes = new ArrayList<CompletableFuture<Void>>();
        for (var record : records) {
            var outcome = handOver(record, producer);
            outcomes.add(outcome);
            if (outcome.isCompletedExceptionally()) {
                break;
            }
        }
        return outcomes;
    }

    private static CompletableFuture<Void> handOver(
            ProducerRecord<byte[], byte[]> record, Producer<byte[], byte[]> producer) {
        var outcome = new CompletableFuture<Void>();
        try {
            var unused = producer.send(record, (metadata, failure) -> {
                if (failure == null) {
                    outcome.complete(null);
                } else {
                    outcome.completeExceptionally(failure);
                }
            });
        } catch (RuntimeException refused) {
            outcome.completeExceptionally(refused);
        }
        return outcome;
    }

    private static Uni<List<CompletableFuture<Void>>> settled(List<CompletableFuture<Void>> outcomes) {
        return Uni.createFrom()
                .completionStage(CompletableFuture.allOf(outcomes.toArray(CompletableFuture[]::new))
                        .handle((all, failure) -> outcomes));
    }

    private static Sent sent(List<OutboxRow> rows, List<CompletableFuture<Void>> outcomes) {
        var acknowledged = IntStream.range(0, outcomes.size())
                .filter(i -> !outcomes.get(i).isCompletedExceptionally())
                .mapToObj(i -> rows.get(i).id())
                .toList();
        var failure = outcomes.stream()
                .filter(CompletableFuture::isCompletedExceptionally)
                .map(CompletableFuture::exceptionNow)
                .findFirst();
        return new Sent(acknowledged, failure);
    }

    /** A topic, and the fingerprint of the schema with which its record was written. */
    private record Written(String topic, long schema) {

        static Written of(OutboxRow row) {
            return new Written(row.topic(), Objects.requireNonNull(row.schema()));
        }
    }
}
