package dev.interdict.platform;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/** How an event comes in: decoded, claimed once, tried again while the infrastructure is away. */
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
     * Hands the decoded event to the work. Fails with {@link Poison} where the record cannot be read; a failure that
     * passes by itself is waited out, so that the order of the partition is kept.
     */
    public <T extends SpecificRecord> Uni<Void> take(
            ConsumerRecord<byte[], byte[]> record, Class<T> type, Function<IncomingEvent<T>, Uni<Void>> work) {
        return Uni.createFrom()
                .deferred(() -> read(record, type).chain(work::apply))
                .onFailure(Failures::isTransient)
                .invoke(failure -> LOG.warnf(
                        "waiting for infrastructure topic=%s partition=%d offset=%d: %s",
                        record.topic(), record.partition(), record.offset(), failure))
                .onFailure(Failures::isTransient)
                .retry()
                .withBackOff(FIRST_WAIT, LONGEST_WAIT)
                .indefinitely()
                .onFailure()
                .invoke(failure -> LOG.errorf(
                        failure,
                        "dead letter topic=%s partition=%d offset=%d",
                        record.topic(),
                        record.partition(),
                        record.offset()));
    }

    /** The case that the record's headers name, also where its value cannot be read; empty where they name none. */
    public static Optional<String> caseOf(ConsumerRecord<byte[], byte[]> record) {
        return CloudEvents.findCaseId(record);
    }

    private <T extends SpecificRecord> Uni<IncomingEvent<T>> read(
            ConsumerRecord<byte[], byte[]> record, Class<T> type) {
        return registry.schema(AvroCodec.schemaId(record.value()))
                .map(writer -> new IncomingEvent<>(
                        CloudEvents.id(record),
                        CloudEvents.time(record),
                        CloudEvents.caseId(record),
                        AvroCodec.unframe(record.value(), writer, type),
                        record));
    }

    /** What the inbox knows of an event. */
    enum Claim {
        FIRST,
        REPEATED,
        BEHIND_A_PARKED_ONE
    }

    static Uni<Claim> claim(IncomingEvent<?> event, Transaction tx) {
        return tx.list(String.class, """
                        with claim as (insert into inbox (event_id) values (?1) on conflict do nothing returning event_id)
                        select case when not exists (select 1 from claim) then 'REPEATED'
                                    when exists (select 1 from parked p where p.topic = ?2 and p.key = ?3
                                         and p.seq < coalesce((select seq from parked where event_id = ?1), p.seq + 1))
                                    then 'BEHIND_A_PARKED_ONE'
                                    else 'FIRST' end
                        """, event.id(), event.record().topic(), Parked.key(event.record()))
                .map(rows -> Claim.valueOf(rows.getFirst()));
    }
}
