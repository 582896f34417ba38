package dev.interdict.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records that nobody can read, on every topic that somebody reads. */
class PoisonTest {

    private static final House house = House.pending();
    private static final byte[] NO_FRAME = HexFormat.of().parseHex("ff00fe01fd02c328");

    @AfterAll
    static void stop() {
        house.close();
    }

    @ParameterizedTest
    @CsvSource({
        "interdict.ingestion.components.v1, screening",
        "interdict.ingestion.projects.v1, screening",
        "interdict.screening.programmes.v1, deadlines",
        "interdict.screening.findings.v1, deadlines",
        "interdict.screening.findings.v1, ingestion",
        "interdict.deadlines.steps.v1, notifications",
    })
    void reachesTheDeadLettersByteForByteAndTheNextRecordIsProcessed(String topic, String group) {
        var topics = new Topics(house);
        var project = "poisoned-" + topic + "-" + group;
        var first = house.uploadScreened(project, "1.0", Samples.sbom("mail-gateway"));
        var key = topic.contains("programmes")
                ? "us-bis-icts-kaspersky-2024"
                : first.path("projectId").asText();
        House.await(
                "an event of " + key + " in " + topic,
                () -> !withKey(topics.read(topic), key).isEmpty());
        var truncated = truncated(topics.read(topic), key);
        topics.send(poison(topic, key, NO_FRAME));
        topics.send(poison(topic, key, truncated));

        var deadLetters = topic + ".dlq." + group;
        House.await(
                "both poisons in " + deadLetters,
                () -> withKey(topics.read(deadLetters), key).size() >= 2);
        assertThat(withKey(topics.read(deadLetters), key))
                .extracting(ConsumerRecord::value)
                .containsExactlyInAnyOrder(NO_FRAME, truncated);
        assertThat(withKey(topics.read(deadLetters), key)).allSatisfy(letter -> {
            assertThat(letter.headers().lastHeader("x-trace").value()).isEqualTo(new byte[] {0, 1, (byte) 0xff});
            assertThat(WholeWayTest.header(letter, "dead-letter-topic")).isEqualTo(topic);
            assertThat(WholeWayTest.header(letter, "dead-letter-reason")).isNotBlank();
        });

        house.uploadScreened(project, "2.0", Samples.sbom("android-tests"));
        house.quiet();
        assertThat(house.timeline(project))
                .containsExactly(
                        "2024-06-01T12:00:00Z detected - detected 1", "2024-06-01T12:00:00Z detected - detected 1");
    }

    @Test
    void anSbomOfWhichABatchCannotBeReadIsRejectedWithTheReason() {
        var project = house.uploadScreened("half-read", "1.0", Samples.sbom("billing-service"));
        house.platform().kafka().stop();
        var id = house.upload("half-read", "2.0", Samples.sbom("mail-gateway"))
                .path("id")
                .asText();
        house.platform().service("ingestion").kill();
        house.platform().kafka().start();
        var batch = poison(
                "interdict.ingestion.components.v1", project.path("projectId").asText(), NO_FRAME);
        batch.headers().add("ce_correlationid", id.getBytes(UTF_8));
        new Topics(house).send(batch);
        House.await(
                "what screening says of it",
                () -> new Topics(house)
                        .read("interdict.screening.findings.v1").stream()
                                .anyMatch(record -> WholeWayTest.header(record, "ce_correlationid")
                                        .equals(id)));
        house.platform().service("ingestion").start();
        house.platform().service("ingestion").awaitReady();

        var sbom = Http.get(house.at("ingestion", "/v1/sboms/" + id + "?wait=30s"))
                .expect(200)
                .json();
        assertThat(sbom.path("state").asText()).isEqualTo("rejected");
        assertThat(sbom.path("problems").toString()).contains("frame");
    }

    private static ProducerRecord<byte[], byte[]> poison(String topic, String key, byte[] value) {
        var record = new ProducerRecord<>(topic, key.getBytes(UTF_8), value);
        record.headers().add("x-trace", new byte[] {0, 1, (byte) 0xff});
        return record;
    }

    private static byte[] truncated(List<ConsumerRecord<byte[], byte[]>> records, String key) {
        var value = withKey(records, key).getFirst().value();
        return Arrays.copyOf(value, value.length / 2);
    }

    private static List<ConsumerRecord<byte[], byte[]>> withKey(
            List<ConsumerRecord<byte[], byte[]>> records, String key) {
        return records.stream()
                .filter(record -> new String(record.key(), UTF_8).equals(key))
                .toList();
    }
}
