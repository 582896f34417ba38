package dev.interdict.deploy;

import dev.interdict.schemas.screening.ProgrammePublished;
import dev.interdict.schemas.screening.ScreeningEvent;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Speaks on screening's topics in its place; a broker that is away is waited for. */
public final class ScreeningTopics implements AutoCloseable {

    private static final String PROGRAMMES = "interdict.screening.programmes.v1";
    private static final String FINDINGS = "interdict.screening.findings.v1";

    private final Events events;
    private final KafkaProducer<byte[], byte[]> producer;

    public ScreeningTopics(EmbeddedPlatform platform) {
        this.events = new Events(platform.registry());
        this.producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        platform.kafka().bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Sends the event with the product instant; gives its id. */
    public UUID send(ProgrammePublished event, Instant at) {
        return send(PROGRAMMES, event.getProgramme(), event, at);
    }

    /** Sends the event with the product instant; gives its id. */
    public UUID send(ScreeningEvent event, Instant at) {
        return send(FINDINGS, event.getProjectId().toString(), event, at);
    }

    private UUID send(String topic, String key, SpecificRecord event, Instant at) {
        var id = UUID.randomUUID();
        try {
            producer.send(events.record("screening", topic, key, id, at, event)).get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the broker did not take an event", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        return id;
    }

    @Override
    public void close() {
        producer.close();
    }
}
