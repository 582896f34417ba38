package dev.interdict.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interdict.deploy.http.Door;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Makes records as the services do: Avro in the registry's frame, with the headers of CloudEvents. */
public final class Events {

    private static final int FRAME = 5;

    private final Registry registry;
    private final Map<String, Integer> ids = new HashMap<>();

    public Events(Registry registry) {
        this.registry = registry;
    }

    /** The event as the service would send it at the product instant, under that id. */
    public ProducerRecord<byte[], byte[]> record(
            String service, String topic, String key, UUID id, Instant at, SpecificRecord event) {
        var record = new ProducerRecord<>(topic, key.getBytes(UTF_8), framed(topic, event));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id.toString(),
                        "ce_type",
                        event.getSchema().getFullName(),
                        "ce_source",
                        "/interdict/" + service,
                        "ce_time",
                        at.toString(),
                        "ce_correlationid",
                        "history",
                        "content-type",
                        "application/avro")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
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
        return ByteBuffer.allocate(FRAME + out.size())
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
}
