package dev.interdict.tests;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interdict.schemas.deadlines.StepReached;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The steps that deadlines has told, those of a project in their order, each event once. */
final class StepsHeard implements AutoCloseable {

    private static final String TOPIC = "interdict.deadlines.steps.v1";

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Set<String> known = new HashSet<>();
    private final List<StepReached> heard = new ArrayList<>();

    StepsHeard(House house) {
        consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        house.platform().kafka().bootstrapServers(),
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(TOPIC).stream()
                .map(info -> new TopicPartition(TOPIC, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** All that was told until now. */
    List<StepReached> all() {
        var ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(100)).forEach(this::hear);
        }
        return List.copyOf(heard);
    }

    private void hear(ConsumerRecord<byte[], byte[]> record) {
        if (known.add(new String(record.headers().lastHeader("ce_id").value(), UTF_8))) {
            heard.add(Topics.decode(record, StepReached.class));
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
