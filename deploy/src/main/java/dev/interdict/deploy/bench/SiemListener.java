package dev.interdict.deploy.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Listens to the SIEM's topic, as a SIEM does, and takes note of what it heard when. */
final class SiemListener implements AutoCloseable {

    private static final String NAME = "interdict.siem.findings.v1";
    private static final Duration POLL = Duration.ofMillis(100);
    private static final String FINDING = "\"finding_info\":{\"uid\":\"";
    private static final int UUID_LENGTH = 36;

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Thread thread;
    private final Set<UUID> findings = new HashSet<>();
    private final Map<UUID, Long> heardAt = new ConcurrentHashMap<>();
    private volatile int heard;
    private final AtomicInteger twice = new AtomicInteger();
    private volatile long last = System.nanoTime();
    private volatile boolean closed;

    /** Hears what is sent from now on. */
    SiemListener(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "fetch.max.wait.ms", "20"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(NAME).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        thread = Thread.ofPlatform().name("siem").start(this::listen);
    }

    /** How many different findings were heard of. */
    int heard() {
        return heard;
    }

    /** How often a finding was heard of again. */
    int twice() {
        return twice.get();
    }

    /** When the last was heard, by {@link System#nanoTime}. */
    long last() {
        return last;
    }

    /** When the first finding of each step event was heard, by {@link System#nanoTime}. */
    Map<UUID, Long> heardAt() {
        return heardAt;
    }

    private void listen() {
        try (consumer) {
            while (!closed) {
                var records = consumer.poll(POLL);
                if (!records.isEmpty()) {
                    last = System.nanoTime();
                    records.forEach(this::hear);
                }
            }
        }
    }

    private void hear(ConsumerRecord<byte[], byte[]> record) {
        var json = new String(record.value(), UTF_8);
        var at = json.indexOf(FINDING) + FINDING.length();
        if (findings.add(UUID.fromString(json.substring(at, at + UUID_LENGTH)))) {
            heard = findings.size();
        } else {
            twice.incrementAndGet();
        }
        var cause = new String(record.headers().lastHeader("ce_causationid").value(), UTF_8);
        heardAt.putIfAbsent(UUID.fromString(cause), last);
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
