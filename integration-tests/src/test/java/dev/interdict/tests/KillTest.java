package dev.interdict.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** kill -9 of each service, one after another, while it has work in hand. */
class KillTest {

    private static final int BURST = 25;
    private static final int TRIES = 10;

    @Test
    void nothingIsLostAndNothingHappensTwice() {
        try (var house = House.pending();
                var receiver = new Receiver()) {
            receiver.registerAt(house, "security-team");
            var projects = new ArrayList<String>();
            projects.addAll(killDuringUploads(
                    house, "ingestion", backlog -> backlog.path("outbox").asInt() > 0));
            projects.addAll(killDuringUploads(
                    house, "screening", backlog -> backlog.path("outbox").asInt() > 0));
            killDuringMove(house, "deadlines", Instant.parse("2024-07-15T12:00:00Z"));
            killDuringMove(house, "notifications", Instant.parse("2024-09-01T12:00:00Z"));
            house.moveClockTo(House.AFTER_ALL_PHASES);

            assertThat(projects)
                    .allSatisfy(project -> assertThat(house.timeline(project))
                            .containsExactlyInAnyOrderElementsOf(Law.uploadedWhilePending(1)));
            var alerts = projects.stream()
                    .flatMap(project -> house.alerts(project).stream())
                    .map(alert -> alert.path("id").asText())
                    .toList();
            House.await("every alert at the receiver", () -> ids(receiver).size() == alerts.size());
            assertThat(ids(receiver)).containsExactlyInAnyOrderElementsOf(alerts);
            var siem = new Topics(house)
                    .read("interdict.siem.findings.v1").stream()
                            .map(record -> WholeWayTest.header(record, "ce_id"))
                            .distinct()
                            .count();
            assertThat(siem).isEqualTo(alerts.size());
        }
    }

    private static List<String> killDuringUploads(House house, String service, Predicate<JsonNode> hasWork) {
        var projects = new ArrayList<String>();
        for (var attempt = 1; attempt <= TRIES; attempt++) {
            var uploads = Uploads.begin(house, service + "-" + attempt, BURST, Samples.sbom("mail-gateway"));
            projects.addAll(uploads.projects());
            var killed = killWhenBusy(
                    house, service, hasWork, () -> uploads.accepted().size() < BURST);
            if (killed) {
                house.platform().service(service).start();
            }
            uploads.awaitAccepted();
            if (killed) {
                house.platform().service(service).awaitReady();
                house.quiet();
                return projects;
            }
        }
        throw new AssertionError(service + " was never seen with work in hand");
    }

    private static void killDuringMove(House house, String service, Instant to) {
        var move = CompletableFuture.runAsync(() -> house.moveClockTo(to));
        var killed = killWhenBusy(
                house,
                service,
                backlog -> backlog.path("outbox").asInt() + backlog.path("due").asInt() > 0,
                () -> !move.isDone());
        assertThat(killed).as("%s had work in hand when it was killed", service).isTrue();
        house.platform().service(service).start();
        move.join();
    }

    private static boolean killWhenBusy(
            House house, String service, Predicate<JsonNode> hasWork, BooleanSupplier goingOn) {
        while (goingOn.getAsBoolean()) {
            try {
                if (hasWork.test(house.backlog(service))) {
                    house.platform().service(service).kill();
                    return true;
                }
            } catch (UncheckedIOException away) {
                throw new AssertionError(service + " ended before it was killed", away);
            }
        }
        return false;
    }

    private static List<String> ids(Receiver receiver) {
        return receiver.messages().stream().map(Receiver.Message::id).distinct().collect(Collectors.toList());
    }
}
