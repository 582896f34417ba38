package dev.interdict.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interdict.deploy.http.Door;
import dev.interdict.schemas.screening.ProgrammePublished;
import dev.interdict.schemas.screening.ScreeningEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Speaks on screening's topics in its place; a broker that is away is waited for. */
public final class ScreeningTopics implements AutoCloseable {

    private static final String PROGRAMMES = "interdict.screening.programmes.v1";
    private static final String FINDINGS = "interdict.screening.findings.v1";

    private final Registry registry;
    private final KafkaProducer<byte[], byte[]> producer;
    private final Map<String, Integer> ids = new HashMap<>();

    public ScreeningTopics(EmbeddedPlatform platform) {
        this.registry = platform.registry();
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
        var record = new ProducerRecord<>(topic, key.getBytes(UTF_8), framed(topic, event));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", id.toString(),
                        "ce_type", event.getSchema().getFullName(),
                        "ce_source", "/interdict/screening",
                        "ce_time", at.toString(),
                        "ce_correlationid", "history",
                        "content-type", "application/avro")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        try {
            producer.send(record).get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the broker did not take an event", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        return id;
    }

    private byte[] framed(String topic, SpecificRecord event) {
        var out = new ByteArrayOutputStream();
        var encoder = EncoderFactory.get().binaryEncoder(out, null);
        try {
            new SpecificDatumWriter<SpecificRecord>(event.getSchema(), SpecificData.getForClass(event.getClass()))
                    .write(event, encoder);
            encoder.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        var id = ids.computeIfAbsent(topic, absent -> register(topic, event));
        return ByteBuffer.allocate(5 + out.size())
                .put((byte) 0)
                .putInt(id)
                .put(out.toByteArray())
                .array();
    }

    private int register(String topic, SpecificRecord event) {
        return new Door(registry.port())
                .post(
                        Registry.API + "/subjects/" + topic + "-value/versions",
                        Map.of("schema", event.getSchema().toString()))
                .path("id")
                .asInt();
    }

    @Override
    public void close() {
        producer.close();
    }
}
