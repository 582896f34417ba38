package dev.interdict.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** On one channel nothing of a project overtakes what was planned before: by another replica, or within a group. */
class OrderTest {

    private static final byte[] ENGINE = """
            {"bomFormat": "CycloneDX", "specVersion": "1.6", "components": [
              {"type": "library", "name": "engine", "version": "8", "supplier": {"name": "AO Kaspersky Lab"}}]}
            """.getBytes(UTF_8);
    private static final byte[] NOTHING = """
            {"bomFormat": "CycloneDX", "specVersion": "1.6", "components": [
              {"type": "library", "name": "left-pad", "version": "1.3.0"}]}
            """.getBytes(UTF_8);

    @Test
    void whatAnotherReplicaStillSendsIsNotOvertaken() {
        try (var house = House.pending();
                var owners = new Endpoint(Endpoint.WELL)) {
            house.platform().addReplica("notifications");
            owners.registerAt(house, "owners");
            var another = new CountDownLatch(1);
            var begun = new CountDownLatch(1);
            var requests = new AtomicInteger();
            owners.behave((exchange, take) -> {
                if (requests.getAndIncrement() == 0) {
                    begun.countDown();
                    await(another);
                }
                Endpoint.WELL.answer(exchange, () -> {
                    take.run();
                    another.countDown();
                });
            });
            house.upload("first", "1.0", ENGINE);
            House.await("the first is being sent", () -> begun.getCount() == 0);
            house.uploadScreened("first", "1.0", NOTHING);
            House.await(
                    "its end is planned",
                    () -> house.items("notifications", "/v1/deliveries").size() == 2);
            house.upload("second", "1.0", ENGINE);
            house.quiet();

            assertThat(told(owners))
                    .containsExactly("second alert.detected", "first alert.detected", "first alert.resolved");
        }
    }

    @Test
    void whatFollowsAGroupThatFailedWaitsWhicheverOfItsProjectsItIsOf() {
        try (var house = House.pending();
                var owners = new Endpoint(Endpoint.refusing(500, Map.of()))) {
            owners.registerAt(house, "owners");
            routes(
                    house,
                    Map.of("name", "ends", "match", Map.of("kind", "resolved"), "channels", List.of("owners")),
                    Map.of(
                            "name",
                            "all",
                            "channels",
                            List.of("owners"),
                            "groupBy",
                            List.of("programme"),
                            "wait",
                            "1h",
                            "interval",
                            "3h"));
            for (var project : List.of("a", "b", "c")) {
                house.uploadScreened(project, "1.0", ENGINE);
                house.quiet();
            }
            house.moveClockTo(Instant.parse("2024-06-01T13:00:00Z"));
            assertThat(owners.seen()).hasSize(1);
            owners.behave(Endpoint.WELL);
            for (var project : List.of("a", "b", "c")) {
                house.uploadScreened(project, "1.0", NOTHING);
            }
            house.quiet();
            assertThat(owners.seen()).hasSize(1);

            house.moveClockTo(Instant.parse("2024-06-01T13:10:00Z"));
            assertThat(told(owners).getFirst()).isEqualTo("3 alerts");
            assertThat(told(owners))
                    .containsExactlyInAnyOrder("3 alerts", "a alert.resolved", "b alert.resolved", "c alert.resolved");

            house.uploadScreened("d", "1.0", ENGINE);
            house.quiet();
            assertThat(house.items("notifications", "/v1/deliveries?state=waiting"))
                    .extracting(delivery -> delivery.path("nextAt").asText())
                    .containsExactly("2024-06-01T16:00:05Z");
        }
    }

    @Test
    void aGroupWaitsForWhatFailedOfAnyOfItsProjects() {
        try (var house = House.pending();
                var owners = new Endpoint(Endpoint.WELL)) {
            owners.registerAt(house, "owners");
            routes(
                    house,
                    Map.of("name", "beginnings", "match", Map.of("kind", "detected"), "channels", List.of("owners")),
                    Map.of(
                            "name",
                            "all",
                            "channels",
                            List.of("owners"),
                            "groupBy",
                            List.of("programme"),
                            "wait",
                            "1h"));
            house.moveClockTo(Instant.parse("2024-06-20T03:00:00Z"));
            for (var project : List.of("a", "b", "d", "e")) {
                house.uploadScreened(project, "1.0", ENGINE);
            }
            house.quiet();
            assertThat(owners.taken()).hasSize(4);
            owners.behave(Endpoint.refusing(503, Map.of()));
            house.uploadScreened("c", "1.0", ENGINE);
            house.moveClockTo(Instant.parse("2024-06-20T08:00:00Z"));
            var tries = owners.seen().stream().skip(4).toList();
            assertThat(tries).hasSizeGreaterThan(3).containsOnly(tries.getFirst());

            owners.behave(Endpoint.WELL);
            house.moveClockTo(Instant.parse("2024-06-21T00:00:00Z"));
            assertThat(told(owners)).hasSize(6).endsWith("c alert.detected", "5 alerts");
        }
    }

    private static void routes(House house, Object... routes) {
        Http.putJson(house.at("notifications", "/v1/routes"), Map.of("items", List.of(routes)))
                .expect(200);
    }

    /** What was taken: of which project, or of how many alerts. */
    private static List<String> told(Endpoint endpoint) {
        return endpoint.taken().stream()
                .map(Endpoint.Message::body)
                .map(OrderTest::told)
                .toList();
    }

    private static String told(JsonNode body) {
        var data = body.path("data");
        return data.path("alertsTotal").asText(data.at("/project/name").asText()) + " "
                + body.path("type").asText();
    }

    /** Shorter than the sender's patience; the bound only ends a test that has failed. */
    private static void await(CountDownLatch latch) throws IOException {
        try {
            if (!latch.await(12, TimeUnit.SECONDS)) {
                throw new IOException("nobody else was told meanwhile");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }
}
