package dev.interdict.deploy.bench;

import dev.interdict.deploy.EmbeddedPlatform;
import dev.interdict.deploy.Pause;
import dev.interdict.deploy.ScreeningTopics;
import dev.interdict.deploy.ServiceProcess;
import dev.interdict.schemas.deadlines.StepReached;
import dev.interdict.schemas.screening.Phase;
import dev.interdict.schemas.screening.ProgrammePublished;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** What a million deadlines cost while nothing is due, when they are moved, and when many are due at once. */
record DeadlinesBench() implements Benchmark {

    private static final List<String> OTHERS = List.of("ingestion", "screening", "notifications");
    private static final List<Integer> SIZES = List.of(10_000, 100_000, 1_000_000);
    private static final List<Integer> BURSTS = List.of(10_000, 100_000);
    private static final int PHASES = 4;
    private static final int FINDINGS_PER_PROJECT = 5;
    private static final int A_SECOND = 100;
    private static final int SECONDS = 30;
    private static final Duration IDLE = Duration.ofSeconds(30);

    /** Seldom: what looks costs the database as much as what it looks at. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final LocalDateTime MOVED = DeadlineRows.DAY.plusDays(30);

    /**
     * A row.
     *
     * @param lost deadlines that were not told though they had to be
     * @param twice deadlines that were told more than once
     * @param load the machine's load average over the last minute, in the end
     */
    record Row(String what, int deadlines, double measured, String unit, int lost, int twice, double load) {}

    @Override
    public String name() {
        return "deadlines";
    }

    @Override
    public List<Row> run(EmbeddedPlatform platform, Consumer<String> progress) {
        List<ServiceProcess> others = OTHERS.stream().map(platform::service).toList();
        others.forEach(ServiceProcess::stop);
        var rows = new ArrayList<Row>();
        try (var tables = new DeadlineRows(platform.database());
                var topic = new EventTopic<>(
                        platform.kafka().bootstrapServers(), "interdict.deadlines.steps.v1", StepReached.class);
                var screening = new ScreeningTopics(platform)) {
            var run = new Run(
                    platform, tables, topic, screening, "bench-%d-".formatted(System.nanoTime()), rows, progress);
            BURSTS.forEach(size -> {
                progress.accept("deadlines: %d due at once".formatted(size));
                run.burst(size);
            });
            SIZES.forEach(size -> {
                progress.accept("deadlines: %d wait, and are moved".formatted(size));
                run.idleAndMoved(size);
            });
            progress.accept("deadlines: %d due a second for %d s".formatted(A_SECOND, SECONDS));
            run.punctual();
        }
        others.forEach(ServiceProcess::start);
        others.forEach(ServiceProcess::awaitReady);
        return List.copyOf(rows);
    }

    private record Run(
            EmbeddedPlatform platform,
            DeadlineRows tables,
            EventTopic<StepReached> topic,
            ScreeningTopics screening,
            String prefix,
            List<Row> rows,
            Consumer<String> progress) {

        /** All of the deadlines, each of a project of its own, are due in the same second. */
        void burst(int size) {
            String programme = prefix + "burst-" + size;
            tables.write(programme, 1, size, 1);
            topic.skip();
            tables.due(programme, "phase-0", now());
            long begin = System.nanoTime();
            await(() -> !tables.isSomeoneBeforeTheStep(programme));
            double intoTheOutbox = secondsSince(begin);
            await(tables::isOutboxEmpty);
            double ontoKafka = secondsSince(begin);
            var told = new Told();
            topic.read((record, step) ->
                    step.getFindings().forEach(finding -> told.tell(finding.getId() + step.getStep())));
            add("into the outbox", size, size / intoTheOutbox, "a second", told);
            add("on to Kafka", size, size / ontoKafka, "a second", told);
        }

        /** The deadlines wait for years, and an amendment moves them all. */
        void idleAndMoved(int size) {
            String programme = prefix + "amended-" + size;
            int projects = size / PHASES / FINDINGS_PER_PROJECT;
            tables.write(programme, PHASES, projects, FINDINGS_PER_PROJECT);
            topic.skip();
            var idle = idleMillis();
            add("a look that finds nothing", size, idle, "ms", new Told(size));
            Instant at = now();
            long begin = System.nanoTime();
            screening.send(amendment(programme, at), at);
            await(() -> tables.isAmended(programme));
            double moved = secondsSince(begin);
            long onTheNewDay = tables.on(programme, MOVED);
            add(new Row("moved", size, round(moved), "s", size - (int) onTheNewDay, 0, load()));
            await(() -> !tables.isSomeoneUntold(programme));
            await(tables::isOutboxEmpty);
            double toldAfter = secondsSince(begin);
            var told = new Told();
            topic.read((record, step) -> step.getFindings()
                    .forEach(finding -> step.getAmendments()
                            .forEach(amendment -> told.tell(finding.getId() + amendment.getPhase()))));
            add("told of the move", size, size / toldAfter, "a second", told);
        }

        /** So many deadlines fall due with every second. */
        void punctual() {
            String programme = prefix + "punctual";
            tables.write(programme, SECONDS, A_SECOND, 1);
            topic.skip();
            Instant first = now().plusSeconds(5);
            IntStream.range(0, SECONDS).forEach(i -> tables.due(programme, "phase-" + i, first.plusSeconds(i)));
            Pause.of(Duration.between(Clock.systemUTC().instant(), first.plusSeconds(SECONDS)));
            await(() -> !tables.isSomeoneBeforeTheStep(programme) && tables.isOutboxEmpty());
            var told = new Told();
            var late = new ArrayList<Long>();
            topic.read((record, step) -> {
                late.add((record.timestamp() - step.getAt().toEpochMilli()) * 1_000_000);
                step.getFindings().forEach(finding -> told.tell(finding.getId() + step.getPhase()));
            });
            int size = A_SECOND * SECONDS;
            add("late, median", size, Percentiles.millis(late, 50) / 1e3, "s", told);
            add("late, 99 of 100", size, Percentiles.millis(late, 99) / 1e3, "s", told);
        }

        private double idleMillis() {
            Pause.of(Duration.ofSeconds(2));
            var before = Idle.of(platform.service("deadlines"));
            Pause.of(IDLE);
            return Idle.of(platform.service("deadlines")).since(before);
        }

        private void add(String what, int size, double measured, String unit, Told told) {
            add(new Row(what, size, round(measured), unit, size - told.each().size(), told.twice(), load()));
        }

        private void add(Row row) {
            rows.add(row);
            progress.accept("deadlines: %s %s %s".formatted(row.what(), row.measured(), row.unit()));
        }
    }

    /** What was told, and how often something was told again. */
    private static final class Told {

        private final Set<String> each = new HashSet<>();
        private int twice;

        Told() {}

        /** Of what has nothing to tell: all is as it should be. */
        Told(int size) {
            IntStream.range(0, size).mapToObj(String::valueOf).forEach(each::add);
        }

        void tell(String deadline) {
            twice += each.add(deadline) ? 0 : 1;
        }

        Set<String> each() {
            return each;
        }

        int twice() {
            return twice;
        }
    }

    private static ProgrammePublished amendment(String programme, Instant at) {
        return ProgrammePublished.newBuilder()
                .setProgramme(programme)
                .setTitle("Bench")
                .setVersion("amended")
                .setSequence(2)
                .setKnownFrom(at)
                .setPhases(IntStream.range(0, PHASES)
                        .mapToObj(i -> Phase.newBuilder()
                                .setId("phase-" + i)
                                .setNotice(false)
                                .setPresent(true)
                                .setEffectiveAt(MOVED.toInstant(ZoneOffset.UTC))
                                .setCivilTime(MOVED.toString())
                                .setZone("UTC")
                                .setZoneStated(true)
                                .setWording("another day")
                                .setText("what it says")
                                .setProhibits(List.of("update"))
                                .setCitations(List.of("somewhere"))
                                .build())
                        .toList())
                .build();
    }

    private static Instant now() {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("deadlines makes no end of it");
            }
            Pause.of(BETWEEN_LOOKS);
        }
    }

    private static double secondsSince(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static double load() {
        return round(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static double round(double value) {
        return Math.round(value * 1e3) / 1e3;
    }
}
