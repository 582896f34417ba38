package dev.interdict.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was not delivered is sent again when somebody asks, and what nobody takes note of is told again. */
class ResendingTest {

    @Test
    void whatWasGivenUpIsSentAgainUnderItsIdWhenSomebodyAsks() {
        try (var house = House.pending();
                var owners = new Endpoint(Endpoint.refusing(400, Map.of()))) {
            owners.registerAt(house, "owners");
            house.uploadScreened("mail-gateway", "1.0", Samples.sbom("mail-gateway"));
            house.moveClockTo(Instant.parse("2024-06-06T12:00:00Z"));
            var givenUp = only(house);
            assertThat(givenUp.path("state").asText()).isEqualTo("given-up");
            assertThat(givenUp.path("attempts")).hasSize(10);
            assertThat(givenUp.path("nextAt").isNull()).isTrue();

            var id = givenUp.path("id").asText();
            retry(house, id).expect(200);
            House.await(
                    "another try in vain", () -> only(house).path("attempts").size() == 11);
            assertThat(only(house).path("state").asText()).isEqualTo("given-up");
            owners.behave(Endpoint.WELL);
            retry(house, id).expect(200);
            House.await("the delivery", () -> only(house).path("state").asText().equals("delivered"));
            assertThat(retry(house, id).status()).isEqualTo(409);
            assertThat(owners.taken())
                    .extracting(Endpoint.Message::id)
                    .containsExactly(givenUp.path("alert").asText());

            owners.behave(Endpoint.refusing(500, Map.of()));
            house.uploadScreened("android-tests", "1.0", Samples.sbom("android-tests"));
            house.moveClockTo(Instant.parse("2024-06-12T12:00:00Z"));
            owners.behave(Endpoint.WELL);
            assertThat(resend(house, "2024-06-07T00:00:00Z")).isZero();
            assertThat(resend(house, "2024-06-06T00:00:00Z")).isEqualTo(1);
            House.await("what was sent again", () -> owners.ids() == 2);
            house.quiet();
            assertThat(owners.taken().getLast().body().at("/data/project/name").asText())
                    .isEqualTo("android-tests");
        }
    }

    @Test
    void anAlertIsToldAgainUntilSomebodyTakesNoteOfIt() {
        try (var house = House.pending();
                var owners = new Endpoint(Endpoint.WELL)) {
            owners.registerAt(house, "owners");
            var route = Map.of("name", "owners", "channels", List.of("owners"), "repeat", "1d");
            Http.putJson(house.at("notifications", "/v1/routes"), Map.of("items", List.of(route)))
                    .expect(200);
            house.uploadScreened("mail-gateway", "1.0", Samples.sbom("mail-gateway"));
            house.moveClockTo(Instant.parse("2024-06-04T13:00:00Z"));
            assertThat(owners.taken()).hasSize(4);
            assertThat(owners.taken())
                    .extracting(message -> message.body().at("/data/kind").asText())
                    .containsOnly("detected");

            var alert = house.alerts("mail-gateway").getFirst().path("id").asText();
            Http.post(
                            house.at("notifications", "/v1/alerts/%s/ack".formatted(alert)),
                            "application/json",
                            Http.bytes(Map.of("by", "owners")))
                    .expect(200);
            house.moveClockTo(Instant.parse("2024-06-08T13:00:00Z"));
            assertThat(owners.taken()).hasSize(4);
        }
    }

    private static JsonNode only(House house) {
        var deliveries = house.items("notifications", "/v1/deliveries?channel=owners");
        assertThat(deliveries).hasSize(1);
        return deliveries.getFirst();
    }

    private static Http.Answer retry(House house, String delivery) {
        return Http.post(
                house.at("notifications", "/v1/deliveries/%s/retry".formatted(delivery)),
                "application/json",
                new byte[0]);
    }

    private static int resend(House house, String since) {
        return Http.post(
                        house.at("notifications", "/v1/channels/owners/resend?since=" + since),
                        "application/json",
                        new byte[0])
                .expect(200)
                .json()
                .path("deliveries")
                .asInt();
    }
}
