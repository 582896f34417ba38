package dev.interdict.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Receivers that fail, lie, ask to be left alone, and come back after two days. */
class HostileReceiverTest {

    private static final Instant BEFORE_THE_LAST_PHASES = Instant.parse("2024-09-20T12:00:00Z");
    private static final Instant TWO_DAYS_LATER = Instant.parse("2024-09-22T12:00:00Z");
    private static final Instant IN_EFFECT_AT = Instant.parse("2024-09-29T04:00:00Z");

    @Test
    void eachAlertHasItsEffectOnceAndOthersWereToldBeforeTheDeadline() {
        try (var house = House.pending();
                var owners = new Endpoint(new Unreliable());
                var managers = new Endpoint(Endpoint.WELL)) {
            owners.registerAt(house, "owners");
            managers.registerAt(house, "managers");
            setRoutes(house);
            house.moveClockTo(BEFORE_THE_LAST_PHASES);
            house.uploadScreened("mail-gateway", "1.0", Samples.sbom("mail-gateway"));
            house.moveClockTo(TWO_DAYS_LATER);
            var due = ids(house.alerts("mail-gateway"));
            assertThat(due).hasSize(3);
            assertThat(owners.seen()).hasSizeGreaterThan(6);
            assertThat(states(house, "owners")).doesNotContain("delivered");

            owners.behave(Endpoint.WELL);
            house.moveClockTo(Instant.parse("2024-09-24T12:00:00Z"));

            assertThat(owners.taken()).extracting(Endpoint.Message::id).containsExactlyInAnyOrderElementsOf(due);
            assertThat(owners.taken().getFirst().body().path("type").asText()).isEqualTo("alert.detected");
            assertThat(states(house, "owners")).containsOnly("delivered");
            var escalated = house.items("notifications", "/v1/deliveries?channel=managers");
            assertThat(escalated)
                    .extracting(delivery -> delivery.path("alert").asText())
                    .containsExactlyInAnyOrderElementsOf(due);
            assertThat(escalated)
                    .allSatisfy(delivery -> assertThat(
                                    Instant.parse(delivery.at("/attempts/0/at").asText()))
                            .isBefore(IN_EFFECT_AT));
            assertThat(managers.taken()).hasSize(3);
        }
    }

    @Test
    void whoTakesNoteEndsTheEscalationAndWhoIsGoneIsSentNothingMore() {
        try (var house = House.pending();
                var owners = new Endpoint(Endpoint.WELL);
                var managers = new Endpoint(Endpoint.WELL);
                var gone = new Endpoint(Endpoint.refusing(410, Map.of()))) {
            owners.registerAt(house, "owners");
            managers.registerAt(house, "managers");
            gone.registerAt(house, "gone");
            setRoutes(house);
            house.uploadScreened("mail-gateway", "1.0", Samples.sbom("mail-gateway"));
            house.quiet();
            var alert = ids(house.alerts("mail-gateway")).getFirst();
            Http.post(
                            house.at("notifications", "/v1/alerts/%s/ack".formatted(alert)),
                            "application/json",
                            Http.bytes(Map.of("by", "owners")))
                    .expect(200);
            house.moveClockTo(Instant.parse("2024-06-03T12:00:00Z"));
            assertThat(managers.taken()).isEmpty();
            assertThat(owners.taken()).hasSize(1);

            Http.putJson(house.at("notifications", "/v1/routes"), Map.of("items", List.of()))
                    .expect(200);
            house.uploadScreened("android-tests", "1.0", Samples.sbom("android-tests"));
            house.quiet();
            assertThat(gone.seen()).hasSize(1);
            assertThat(Http.get(house.at("notifications", "/v1/channels/gone"))
                            .expect(200)
                            .json()
                            .path("enabled")
                            .asBoolean())
                    .isFalse();
            assertThat(states(house, "gone")).containsExactly("given-up");
        }
    }

    @Test
    void alertsOfAGroupAreToldTogetherAndSilencedOnesNotAtAll() {
        try (var house = House.pending();
                var owners = new Endpoint(Endpoint.WELL)) {
            owners.registerAt(house, "owners");
            var grouped = Map.of(
                    "name", "grouped", "channels", List.of("owners"), "groupBy", List.of("programme"), "wait", "1h");
            Http.putJson(house.at("notifications", "/v1/routes"), Map.of("items", List.of(grouped)))
                    .expect(200);
            var silence = Map.of(
                    "match", Map.of("project", "android-tests"), "until", "2024-07-01T00:00:00Z", "by", "owners");
            Http.post(house.at("notifications", "/v1/silences"), "application/json", Http.bytes(silence))
                    .expect(201);
            for (var sample : List.of("mail-gateway", "billing-service", "android-tests")) {
                house.uploadScreened(sample, "1.0", Samples.sbom("mail-gateway"));
            }
            house.quiet();
            assertThat(owners.seen()).isEmpty();
            house.moveClockTo(Instant.parse("2024-06-01T13:00:00Z"));
            assertThat(owners.taken()).hasSize(1);
            var body = owners.taken().getFirst().body();
            assertThat(body.path("type").asText()).isEqualTo("alerts");
            assertThat(body.at("/data/alertsTotal").asInt()).isEqualTo(2);
            assertThat(house.alerts("android-tests").getFirst().path("muted").asText())
                    .matches("silence .* by owners");
        }
    }

    private static void setRoutes(House house) {
        var route = Map.of(
                "name", "owners",
                "match", Map.of("expression", "findings > 0"),
                "channels", List.of("owners"),
                "escalate", List.of(Map.of("after", "4h", "channels", List.of("managers"))));
        Http.putJson(house.at("notifications", "/v1/routes"), Map.of("items", List.of(route)))
                .expect(200);
    }

    private static List<String> ids(List<JsonNode> alerts) {
        return alerts.stream().map(alert -> alert.path("id").asText()).toList();
    }

    private static List<String> states(House house, String channel) {
        return house.items("notifications", "/v1/deliveries?channel=" + channel).stream()
                .map(delivery -> delivery.path("state").asText())
                .toList();
    }

    /** One kind of failure after another; one of them takes the message and says nothing. */
    private static final class Unreliable implements Endpoint.Behaviour {

        private final AtomicInteger requests = new AtomicInteger();

        @Override
        public void answer(HttpExchange exchange, Runnable take) throws IOException {
            switch (requests.getAndIncrement() % 6) {
                case 0 -> exchange.sendResponseHeaders(500, -1);
                case 1 -> take.run();
                case 2 -> {
                    exchange.getResponseHeaders().set("Retry-After", "60");
                    exchange.sendResponseHeaders(429, -1);
                }
                case 3 -> {
                    exchange.getResponseHeaders().set("Location", "http://127.0.0.1:1/");
                    exchange.sendResponseHeaders(302, -1);
                }
                case 4 -> {
                    take.run();
                    exchange.sendResponseHeaders(200, 1_000);
                    exchange.getResponseBody().write(new byte[10]);
                }
                default -> exchange.sendResponseHeaders(503, -1);
            }
        }
    }
}
