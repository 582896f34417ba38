package dev.interdict.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.deploy.ScreeningTopics;
import dev.interdict.deploy.ServiceProcess;
import dev.interdict.schemas.deadlines.StepReached;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random histories against the model, with two replicas that are killed, paused and cut off meanwhile. Three seeds, or as
 * many as {@code -Dinterdict.seeds} says, from {@code -Dinterdict.seed} on; ten of them share the clock and the troubles,
 * which the first determines.
 */
class DeadlineHistoryTest {

    private static final int ROUNDS = 6;
    private static final int TOGETHER = 10;
    private static final List<String> OTHERS = List.of("ingestion", "screening", "notifications");

    @TempDir
    private Path folder;

    @Test
    void everyStepIsToldOnceAndNoneEarly() {
        var seeds = Integer.getInteger("interdict.seeds", 3);
        var first = Long.getLong("interdict.seed", 500L);
        var clock = new Clock(folder.resolve("clock"));
        clock.standAt(House.PENDING);
        var settings = Map.of(
                "INTERDICT_CLOCK_FILE",
                clock.file().toString(),
                "INTERDICT_LADDERS",
                "owner:team-own=20,5|3|10; kind:advisory=60,7|1|0");
        try (var house = House.byOwnClock(settings)) {
            var replicas = List.of(
                    house.platform().service("deadlines"), house.platform().addReplica("deadlines"));
            OTHERS.forEach(other -> house.platform().service(other).stop());
            keepingLogs(replicas, () -> check(first, seeds, house, replicas, clock));
        }
    }

    private static void check(long first, int seeds, House house, List<ServiceProcess> replicas, Clock clock) {
        try (var topics = new ScreeningTopics(house.platform());
                var heard = new StepsHeard(house)) {
            var now = House.PENDING;
            for (var seed = first; seed < first + seeds; seed += TOGETHER) {
                var last = Math.min(seed + TOGETHER, first + seeds) - 1;
                System.out.printf("histories of deadlines, -Dinterdict.seed=%d to %d%n", seed, last);
                var begin = now;
                var histories = LongStream.rangeClosed(seed, last)
                        .mapToObj(one -> new DeadlineHistory(one, begin, topics))
                        .toList();
                var began = System.nanoTime();
                var run = new Run(seed, house, replicas, clock, histories, heard);
                now = run.toItsEnd(begin).plusSeconds(60);
                System.out.printf(
                        "seeds %d to %d: %d lines were told as the models have them, in %d s%n",
                        seed, last, run.told(), (System.nanoTime() - began) / 1_000_000_000);
            }
        }
    }

    /** What the replicas said of a history that failed stays beside the test's report. */
    private static void keepingLogs(List<ServiceProcess> replicas, Runnable histories) {
        try {
            histories.run();
        } catch (AssertionError failed) {
            for (var replica : replicas) {
                try {
                    Files.copy(
                            replica.log(),
                            Path.of("target", replica.log().getFileName().toString()),
                            StandardCopyOption.REPLACE_EXISTING);
                } catch (IOException unreadable) {
                    failed.addSuppressed(unreadable);
                }
            }
            throw failed;
        }
    }

    /** The clock that all replicas read. */
    private record Clock(Path file) {

        void standAt(Instant instant) {
            try {
                var next = Files.writeString(file.resolveSibling("next"), instant.toString());
                Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private record Run(
            long seed,
            House house,
            List<ServiceProcess> replicas,
            Clock clock,
            List<DeadlineHistory> histories,
            StepsHeard heard) {

        /** Gives the instant at which it ends. */
        Instant toItsEnd(Instant begin) {
            var random = new Random(seed);
            var now = begin;
            clock.standAt(now);
            check("the beginning", now);
            for (var round = 1; round <= ROUNDS; round++) {
                var trouble = Trouble.any(random);
                var name = "round %d with %s".formatted(round, trouble);
                var happening = CompletableFuture.runAsync(() -> trouble.happen(house, replicas, new Random(seed)));
                now = later(now, random);
                clock.standAt(now);
                for (var history : histories) {
                    history.clock(now);
                }
                if (random.nextInt(3) == 0) {
                    happening.join();
                    check(name, now);
                    histories.forEach(DeadlineHistory::amend);
                }
                histories.forEach(DeadlineHistory::decide);
                clock.standAt(now.minus(Duration.ofDays(40)));
                clock.standAt(now);
                happening.join();
                check(name, now);
            }
            return now;
        }

        /** Hours, or weeks. */
        private static Instant later(Instant now, Random random) {
            var hours = random.nextInt(3) == 0 ? random.nextInt(30) : 24 * random.nextInt(50);
            return now.plus(Duration.ofHours(hours)).plusSeconds(1 + random.nextInt(3_000));
        }

        int told() {
            return histories.stream()
                    .mapToInt(history -> history.model().expected().size())
                    .sum();
        }

        private void check(String when, Instant now) {
            quiet(histories.stream().flatMap(history -> history.sent().stream()).toList(), now);
            var all = heard.all();
            histories.forEach(history -> check(history, all, when, now));
        }

        private static void check(DeadlineHistory history, List<StepReached> all, String when, Instant now) {
            var told = all.stream()
                    .filter(step -> step.getProjectId().getMostSignificantBits() == history.seed())
                    .toList();
            var about = "seed %d, %s".formatted(history.seed(), when);
            assertThat(told.stream().flatMap(Run::lines).toList())
                    .as(about)
                    .containsExactlyInAnyOrderElementsOf(history.model().expected());
            assertThat(told)
                    .as(about)
                    .allSatisfy(step -> assertThat(step.getAt()).isBeforeOrEqualTo(now));
            told.stream()
                    .collect(Collectors.groupingBy(StepReached::getProjectId))
                    .values()
                    .forEach(inOrder -> {
                        assertThat(inOrder)
                                .as(about)
                                .extracting(StepReached::getRevision)
                                .isSorted();
                        assertThat(inOrder)
                                .as(about)
                                .extracting(StepReached::getAt)
                                .isSorted();
                    });
        }

        private static Stream<String> lines(StepReached step) {
            return step.getFindings().stream().flatMap(finding -> lines(step, finding.getId()));
        }

        private static Stream<String> lines(StepReached step, UUID finding) {
            if (step.getKind().equals("amended")) {
                return step.getAmendments().stream()
                        .map(moved -> DeadlineModel.moved(
                                finding, moved.getPhase(), moved.getFrom(), moved.getTo(), step.getAt()));
            }
            return Stream.of(
                    step.getPhase() == null
                            ? "%s %s %s".formatted(finding, step.getKind(), step.getAt())
                            : "%s %s %s %s %s"
                                    .formatted(finding, step.getKind(), step.getPhase(), step.getStep(), step.getAt()));
        }

        /** All that was sent is taken, and nothing is left to do. */
        private void quiet(List<UUID> sent, Instant now) {
            var ids = sent.stream().map(UUID::toString).collect(Collectors.joining("','", "'", "'"));
            var untaken = sent.isEmpty()
                    ? "select count(*) from parked"
                    : "select %d - count(*) from inbox where event_id in (%s)".formatted(sent.size(), ids);
            House.await("what was sent is taken", () -> Sql.number(house, "deadlines", untaken) == 0);
            House.await("nothing is left to do", () -> replicas.stream().allMatch(one -> hasNothingToDo(one, now)));
        }

        private static boolean hasNothingToDo(ServiceProcess replica, Instant now) {
            var backlog = Http.get(replica.url().resolve("/v1/backlog"));
            return backlog.status() == 200
                    && Stream.of("outbox", "parked", "due")
                            .allMatch(left -> backlog.json().path(left).asInt() == 0)
                    && !Instant.parse(backlog.json().path("clock").asText()).isBefore(now);
        }
    }
}
