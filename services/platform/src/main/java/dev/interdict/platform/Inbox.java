package dev.interdict.platform;

import dev.interdict.platform.TopicConsumer.Turn;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Flow;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/** How events come in: decoded, those that wait together, tried again while the infrastructure is away. */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(100);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private final Registry registry;

    Inbox(Registry registry) {
        this.registry = registry;
    }

    /**
     * Hands a channel's records to the consumer, those of a key in their order. A failure that passes by itself is waited
     * out; what fails for good goes to the channel's dead letters.
     */
    public <T extends SpecificRecord> Flow.Subscriber<Message<ConsumerRecord<byte[], byte[]>>> of(
            TopicConsumer<T> consumer) {
        return new Arrivals(messages -> read(messages, consumer));
    }

    /** The case that the record's headers name, also where its value cannot be read; empty where they name none. */
    public static Optional<String> caseOf(ConsumerRecord<byte[], byte[]> record) {
        return CloudEvents.findCaseId(record);
    }

    /** Takes one record; fails where it cannot be read, or taking it fails for good. */
    <T extends SpecificRecord> Uni<Void> take(ConsumerRecord<byte[], byte[]> record, TopicConsumer<T> consumer) {
        return patiently(record, () -> read(record, consumer.type()).chain(event -> consumer.take(List.of(event))));
    }

    private <T extends SpecificRecord> Uni<Supplier<Uni<Void>>> read(
            List<Message<ConsumerRecord<byte[], byte[]>>> messages, TopicConsumer<T> consumer) {
        return Multi.createFrom()
                .iterable(messages)
                .onItem()
                .transformToUniAndConcatenate(message -> decoded(message, consumer))
                .collect()
                .asList()
                .map(readable -> readable.stream().flatMap(Optional::stream).toList())
                .chain(arrivals -> ahead(arrivals, consumer).map(turn -> () -> take(arrivals, turn, consumer)));
    }

    /** Where reading ahead fails, taking says so. */
    private static <T extends SpecificRecord> Uni<Turn<T>> ahead(List<Arrival<T>> arrivals, TopicConsumer<T> consumer) {
        return Uni.createFrom()
                .deferred(() ->
                        consumer.ahead(arrivals.stream().map(Arrival::event).toList()))
                .onFailure()
                .recoverWithItem(() -> consumer::take);
    }

    private static <T extends SpecificRecord> Uni<Void> take(
            List<Arrival<T>> arrivals, Turn<T> turn, TopicConsumer<T> consumer) {
        var rounds = Rounds.of(
                arrivals,
                arrival -> Parked.key(arrival.event().record()),
                arrival -> consumer.together(arrival.event()));
        return InOrder.each(rounds, round -> takeRound(round, turn, consumer));
    }

    /** None where the record cannot be read: then it is a dead letter already. */
    private <T extends SpecificRecord> Uni<Optional<Arrival<T>>> decoded(
            Message<ConsumerRecord<byte[], byte[]>> message, TopicConsumer<T> consumer) {
        var record = message.getPayload();
        return patiently(record, () -> read(record, consumer.type()))
                .map(event -> Optional.of(new Arrival<>(event, message)))
                .onFailure()
                .recoverWithUni(failure -> giveUp(message, failure, consumer).replaceWith(Optional.empty()));
    }

    /** What fails for good together comes again one by one. */
    private static <T extends SpecificRecord> Uni<Void> takeRound(
            List<Arrival<T>> round, Turn<T> turn, TopicConsumer<T> consumer) {
        return patiently(
                        round.getFirst().event().record(),
                        () -> turn.take(round.stream().map(Arrival::event).toList()))
                .chain(() -> InOrder.each(round, Arrival::ack))
                .onFailure()
                .recoverWithUni(failure -> round.size() == 1
                        ? giveUp(round.getFirst().message(), failure, consumer)
                        : InOrder.each(round, one -> takeRound(List.of(one), consumer::take, consumer)));
    }

    private static Uni<Void> giveUp(
            Message<ConsumerRecord<byte[], byte[]>> message, Throwable failure, TopicConsumer<?> consumer) {
        var record = message.getPayload();
        LOG.errorf(
                failure,
                "dead letter topic=%s partition=%d offset=%d",
                record.topic(),
                record.partition(),
                record.offset());
        var told = failure instanceof Poison poison
                ? patiently(record, () -> consumer.unreadable(record, poison))
                : Uni.createFrom().voidItem();
        return told.chain(() -> Uni.createFrom().completionStage(() -> message.nack(failure)));
    }

    private static <R> Uni<R> patiently(ConsumerRecord<byte[], byte[]> record, Supplier<Uni<R>> work) {
        return Uni.createFrom()
                .deferred(work::get)
                .onFailure(Failures::isTransient)
                .invoke(failure -> LOG.warnf(
                        "waiting for infrastructure topic=%s partition=%d offset=%d: %s",
                        record.topic(), record.partition(), record.offset(), failure))
                .onFailure(Failures::isTransient)
                .retry()
                .withBackOff(FIRST_WAIT, LONGEST_WAIT)
                .indefinitely();
    }

    private <T extends SpecificRecord> Uni<IncomingEvent<T>> read(
            ConsumerRecord<byte[], byte[]> record, Class<T> type) {
        return Uni.createFrom()
                .deferred(() -> registry.schema(AvroCodec.schemaId(record.value())))
                .map(writer -> new IncomingEvent<>(
                        CloudEvents.id(record),
                        CloudEvents.time(record),
                        CloudEvents.caseId(record),
                        AvroCodec.unframe(record.value(), writer, type),
                        record));
    }

    private record Arrival<T>(IncomingEvent<T> event, Message<ConsumerRecord<byte[], byte[]>> message) {

        Uni<Void> ack() {
            return Uni.createFrom().completionStage(message::ack);
        }
    }
}
