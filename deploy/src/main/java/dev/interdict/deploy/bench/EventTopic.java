package dev.interdict.deploy.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What a service tells on one topic, read once from where the last reading ended. */
final class EventTopic<T extends SpecificRecord> implements AutoCloseable {

    private static final int FRAME = 5;

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final SpecificDatumReader<T> reader;

    EventTopic(String bootstrapServers, String name, Class<T> type) {
        var data = SpecificData.getForClass(type);
        reader = new SpecificDatumReader<>(data.getSchema(type), data.getSchema(type), data);
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(name).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        skip();
    }

    /** Forgets what was told until now. */
    void skip() {
        consumer.seekToEnd(consumer.assignment());
        consumer.assignment().forEach(consumer::position);
    }

    /** Reads to what is the end now. */
    void read(BiConsumer<ConsumerRecord<byte[], byte[]>, T> taker) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(200)).forEach(record -> taker.accept(record, event(record.value())));
        }
    }

    private T event(byte[] value) {
        try {
            return reader.read(null, DecoderFactory.get().binaryDecoder(value, FRAME, value.length - FRAME, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
