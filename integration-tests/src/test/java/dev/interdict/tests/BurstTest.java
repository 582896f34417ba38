package dev.interdict.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.schemas.deadlines.StepReached;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** kill -9 of notifications while 10,000 alerts leave: between claim and send, and between send and record. */
class BurstTest {

    private static final String STEPS = "interdict.deadlines.steps.v1";
    private static final int ALERTS = 10_000;
    private static final int FRAME = 5;

    @Test
    void everyAlertHasItsEffectOnce() {
        try (var house = House.pending();
                var receiver = new Endpoint(Endpoint.WELL)) {
            house.uploadScreened("mail-gateway", "1.0", Samples.sbom("mail-gateway"));
            house.quiet();
            receiver.registerAt(house, "security-team");
            var requests = new AtomicInteger();
            receiver.behave((exchange, take) -> {
                var number = requests.incrementAndGet();
                if (number == 500) {
                    kill(house);
                }
                take.run();
                if (number == 2_000) {
                    kill(house);
                }
                exchange.sendResponseHeaders(204, -1);
            });
            new Topics(house).sendAll(steps(new Topics(house).read(STEPS).getFirst()));

            House.await("the first kill", () -> requests.get() >= 500 && !alive(house));
            restart(house);
            House.awaitLonger("the second kill", () -> requests.get() >= 2_000 && !alive(house));
            restart(house);
            House.awaitLonger("every alert at the receiver", () -> receiver.ids() >= ALERTS);
            house.quiet();

            assertThat(receiver.ids()).isEqualTo(ALERTS);
            assertThat(Sql.number(house, "notifications", "select count(*) from alert"))
                    .isEqualTo(ALERTS + 1);
            assertThat(Sql.number(house, "notifications", "select count(*) from delivery where state = 'delivered'"))
                    .isEqualTo(ALERTS);
            assertThat(new Topics(house)
                            .read("interdict.siem.findings.v1").stream()
                                    .map(record -> new String(
                                            record.headers().lastHeader("ce_id").value(), UTF_8))
                                    .distinct()
                                    .count())
                    .isEqualTo(ALERTS + 1);
        }
    }

    private static void kill(House house) {
        house.platform().service("notifications").kill();
    }

    private static boolean alive(House house) {
        return house.platform().service("notifications").isAlive();
    }

    private static void restart(House house) {
        house.platform().service("notifications").start();
        house.platform().service("notifications").awaitReady();
    }

    /** The step as if as many projects had reached it. */
    private static List<ProducerRecord<byte[], byte[]>> steps(ConsumerRecord<byte[], byte[]> like) {
        var frame = Arrays.copyOf(like.value(), FRAME);
        var step = read(Arrays.copyOfRange(like.value(), FRAME, like.value().length));
        var steps = new ArrayList<ProducerRecord<byte[], byte[]>>();
        for (var i = 0; i < ALERTS; i++) {
            var reached = StepReached.newBuilder(step)
                    .setStepId(new UUID(7, i))
                    .setProjectId(new UUID(8, i % 1_000))
                    .setProjectName("project-" + i % 1_000)
                    .build();
            var key = reached.getProjectId().toString().getBytes(UTF_8);
            var record = new ProducerRecord<>(STEPS, null, key, framed(frame, reached));
            like.headers().forEach(record.headers()::add);
            record.headers()
                    .remove("ce_id")
                    .add("ce_id", new UUID(9, i).toString().getBytes(UTF_8));
            steps.add(record);
        }
        return steps;
    }

    private static StepReached read(byte[] avro) {
        try {
            return new SpecificDatumReader<>(StepReached.class)
                    .read(null, DecoderFactory.get().binaryDecoder(avro, null));
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    private static byte[] framed(byte[] frame, StepReached step) {
        try {
            var bytes = new ByteArrayOutputStream();
            bytes.writeBytes(frame);
            var encoder = EncoderFactory.get().binaryEncoder(bytes, null);
            new SpecificDatumWriter<>(StepReached.class).write(step, encoder);
            encoder.flush();
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
