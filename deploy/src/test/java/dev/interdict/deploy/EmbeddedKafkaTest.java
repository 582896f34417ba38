package dev.interdict.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {

    private static final String TOPIC = "interdict.ingestion.projects.v1";

    private @TempDir Path folder;
    private BackingLog log;
    private EmbeddedKafka kafka;

    @BeforeEach
    void start() {
        log = BackingLog.to(folder.resolve("kafka.log"));
        kafka = new EmbeddedKafka(Ports.freeOne(), folder.resolve("data"));
        kafka.start();
    }

    @AfterEach
    void stop() {
        kafka.stop();
        log.close();
    }

    @Test
    void a_record_survives_a_restart_on_the_same_port() throws Exception {
        produce(kafka, "kept");
        kafka.stop();
        assertThat(kafka.isRunning()).isFalse();

        kafka.start();
        assertThat(firstRecord(kafka)).isEqualTo("kept");
    }

    @Test
    void the_declared_topics_are_there() throws Exception {
        assertThat(topics(kafka)).contains("interdict.ingestion.components.v1", "interdict.siem.findings.v1");
    }

    private static void produce(EmbeddedKafka kafka, String value) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, 0, null, value.getBytes(UTF_8)))
                    .get();
        }
    }

    private static String firstRecord(EmbeddedKafka kafka) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers(), "auto.offset.reset", "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(new TopicPartition(TOPIC, 0)));
            return new String(
                    consumer.poll(Duration.ofSeconds(10)).iterator().next().value(), UTF_8);
        }
    }

    private static List<String> topics(EmbeddedKafka kafka) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            return List.copyOf(admin.listTopics().names().get());
        }
    }
}
