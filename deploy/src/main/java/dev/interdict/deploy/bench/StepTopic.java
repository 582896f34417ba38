package dev.interdict.deploy.bench;

import dev.interdict.schemas.deadlines.StepReached;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What deadlines tells, read once from where the last reading ended. */
final class StepTopic implements AutoCloseable {

    private static final String NAME = "interdict.deadlines.steps.v1";
    private static final int FRAME = 5;

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final SpecificDatumReader<StepReached> reader = new SpecificDatumReader<>(
            StepReached.getClassSchema(), StepReached.getClassSchema(), SpecificData.getForClass(StepReached.class));

    StepTopic(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(NAME).stream()
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
    void read(BiConsumer<ConsumerRecord<byte[], byte[]>, StepReached> taker) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(200)).forEach(record -> taker.accept(record, step(record.value())));
        }
    }

    private StepReached step(byte[] value) {
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
