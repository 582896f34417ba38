package dev.interdict.deploy.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interdict.deploy.EmbeddedPlatform;
import dev.interdict.deploy.Events;
import dev.interdict.schemas.deadlines.StepFinding;
import dev.interdict.schemas.deadlines.StepReached;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Speaks in the place of deadlines: findings of a project reached a step, a month before the phase. */
final class StepSender implements AutoCloseable {

    private static final String TOPIC = "interdict.deadlines.steps.v1";
    private static final Duration LEFT = Duration.ofDays(30);

    private final Events events;
    private final KafkaProducer<byte[], byte[]> producer;
    private final Queue<Future<?>> underWay = new ArrayDeque<>();

    StepSender(EmbeddedPlatform platform) {
        this.events = new Events(platform.registry());
        this.producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        platform.kafka().bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /**
     * A step of one project.
     *
     * @param programme its alerts are routed by it
     * @param number of the project
     */
    record Step(UUID id, String programme, int number, String owner) {

        static Step of(String programme, int number, String owner) {
            return new Step(UUID.randomUUID(), programme, number, owner);
        }
    }

    /** Sends the step in as many parts, each of as many findings; gives the ids of the events. */
    List<UUID> send(Step step, int parts, int findings) {
        var at = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
        var project = UUID.nameUUIDFromBytes((step.programme() + step.number()).getBytes(UTF_8));
        return IntStream.rangeClosed(1, parts)
                .mapToObj(part -> send(project, reached(step, project, at, part, parts, findings), at))
                .toList();
    }

    /** Returns when the broker has taken all. */
    void flush() {
        producer.flush();
        while (!underWay.isEmpty()) {
            try {
                underWay.remove().get();
            } catch (ExecutionException failed) {
                throw new IllegalStateException("the broker did not take a step", failed);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }

    private UUID send(UUID project, StepReached reached, Instant at) {
        var id = UUID.randomUUID();
        underWay.add(producer.send(events.record("deadlines", TOPIC, project.toString(), id, at, reached)));
        return id;
    }

    private static StepReached reached(Step step, UUID project, Instant at, int part, int parts, int findings) {
        return StepReached.newBuilder()
                .setStepId(step.id())
                .setProjectId(project)
                .setProjectName(step.programme() + "-" + step.number())
                .setProjectOwner(step.owner())
                .setRevision(part)
                .setProgramme(step.programme())
                .setProgrammeTitle("Bench")
                .setKind("approaching")
                .setStep("T-30d")
                .setAt(at)
                .setPhase("updates")
                .setEffectiveAt(at.plus(LEFT))
                .setLegalTime("2090-01-01T00:00 UTC")
                .setZoneStated(true)
                .setWording("the day")
                .setText("what it says")
                .setProhibits(List.of("provide-update"))
                .setCitations(List.of("15 CFR 7.100"))
                .setStanding(List.of())
                .setPart(part)
                .setParts(parts)
                .setFindingsTotal(parts * findings)
                .setFindings(
                        IntStream.range(0, findings).mapToObj(i -> finding(at)).toList())
                .build();
    }

    private static StepFinding finding(Instant at) {
        return StepFinding.newBuilder()
                .setId(UUID.randomUUID())
                .setBand("ALERT")
                .setScore(0.97)
                .setParty("Kaspersky Lab")
                .setVersions(List.of("1.0", "1.1"))
                .setComponentName("kav-sdk")
                .setComponentVersion("8.9")
                .setComponentPurl("pkg:generic/kaspersky/kav-sdk@8.9")
                .setField("/components/3/supplier/name")
                .setValue("AO Kaspersky Lab")
                .setPath(List.of("mail-gateway", "filter"))
                .setOpenedAt(at)
                .build();
    }

    @Override
    public void close() {
        producer.close();
    }
}
