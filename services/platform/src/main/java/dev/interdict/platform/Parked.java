package dev.interdict.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interdict.platform.Transactions.Committed;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jboss.logging.Logger;

/** Events that refer to what is not yet known; tried again, oldest first, ever more seldom, until it is. */
@ApplicationScoped
class Parked {

    private static final Logger LOG = Logger.getLogger(Parked.class);
    private static final Duration EVERY = Duration.ofMillis(100);
    private static final int PAGE = 100;

    private final Transactions transactions;
    private final Inbox inbox;
    private final Map<String, TopicConsumer<?>> consumers;
    private final Repeating repeating;

    Parked(Transactions transactions, Inbox inbox, @All List<TopicConsumer<?>> consumers, Repeating.Factory repeating) {
        this.transactions = transactions;
        this.inbox = inbox;
        this.consumers = consumers.stream().collect(Collectors.toMap(TopicConsumer::topic, Function.identity()));
        this.repeating = repeating.every(EVERY, "parked events", this::takeUp);
    }

    void start(@Observes StartupEvent started) {
        if (!consumers.isEmpty()) {
            repeating.start();
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        repeating.stop();
    }

    void wake(@Observes Committed committed) {
        if (committed.parked()) {
            repeating.ring();
        }
    }

    static String key(ConsumerRecord<byte[], byte[]> record) {
        return record.key() == null ? "" : new String(record.key(), UTF_8);
    }

    static Uni<Void> park(IncomingEvent<?> event, String waitsFor, Transaction tx) {
        var record = event.record();
        return tx.execute("delete from inbox where event_id = ?1", event.id())
                .chain(() -> tx.execute(
                        """
                        insert into parked (event_id, topic, key, headers, value, waits_for)
                        values (?1, ?2, ?3, ?4, ?5, ?6)
                        on conflict (event_id) do update
                           set waits_for = excluded.waits_for, tried_at = clock_timestamp(), tries = parked.tries + 1
                        """,
                        event.id(),
                        record.topic(),
                        key(record),
                        RecordHeadersCodec.write(record.headers()),
                        record.value(),
                        waitsFor))
                .replaceWithVoid();
    }

    private Uni<Boolean> takeUp() {
        return transactions
                .run(tx -> tx.list(ParkedRow.class, """
                        select event_id, topic, key, headers, value, waits_for
                          from (select * from parked
                                 where tried_at < clock_timestamp() - interval '50 milliseconds' * (1 << least(tries, 5))
                                 order by tried_at limit ?1) longest_untried
                         order by seq
                        """, PAGE))
                .chain(rows -> InOrder.each(rows, this::tryAgain))
                .replaceWith(false);
    }

    private Uni<Void> tryAgain(ParkedRow row) {
        var consumer = consumers.get(row.topic);
        if (consumer == null) {
            return Uni.createFrom().voidItem();
        }
        return inbox.take(record(row), consumer)
                .chain(() -> execute(
                        "delete from parked where event_id = ?1 and exists (select 1 from inbox where event_id = ?1)",
                        row))
                .onFailure()
                .recoverWithUni(failure -> {
                    LOG.errorf(
                            failure, "a parked event fails and stays parked event=%s topic=%s", row.eventId, row.topic);
                    return execute(
                            "update parked set tried_at = clock_timestamp() + interval '10 seconds' where event_id = ?1",
                            row);
                });
    }

    private Uni<Void> execute(String sql, ParkedRow row) {
        return transactions.run(tx -> tx.execute(sql, row.eventId)).replaceWithVoid();
    }

    private static ConsumerRecord<byte[], byte[]> record(ParkedRow row) {
        return new ConsumerRecord<>(
                row.topic,
                0,
                0,
                ConsumerRecord.NO_TIMESTAMP,
                TimestampType.NO_TIMESTAMP_TYPE,
                0,
                row.value.length,
                row.key.getBytes(UTF_8),
                row.value,
                new RecordHeaders(RecordHeadersCodec.read(row.headers)),
                Optional.empty());
    }
}
