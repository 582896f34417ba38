package dev.interdict.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who hears of a project's alerts, by its tags, and in spite of a silence. */
class RoutesTest {

    private static final Instant ANNOUNCED = Instant.parse("2024-06-20T12:00:00Z");
    private static final byte[] NOTHING =
            "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\"components\":[]}".getBytes(UTF_8);

    @Test
    void alertsGoByTheTagsThatAProjectHasWhenTheyAreRaised() {
        try (var house = House.pending();
                var outside = new Endpoint(Endpoint.WELL);
                var rest = new Endpoint(Endpoint.WELL)) {
            outside.registerAt(house, "outside");
            rest.registerAt(house, "rest");
            routes(
                    house,
                    Map.of(
                            "name",
                            "outside",
                            "match",
                            Map.of("tag", List.of("internet-facing")),
                            "channels",
                            List.of("outside")),
                    Map.of("name", "rest", "channels", List.of("rest")));
            var project = house.uploadScreened("mail-gateway", "1.0", Samples.sbom("mail-gateway"))
                    .path("projectId")
                    .asText();
            house.quiet();
            assertThat(kinds(rest)).containsExactly("alert.detected");

            Http.putJson(house.at("ingestion", "/v1/projects/" + project), Map.of("tags", List.of("internet-facing")))
                    .expect(200);
            house.quiet();
            house.moveClockTo(ANNOUNCED);

            assertThat(kinds(outside)).containsExactly("alert.announced");
            assertThat(kinds(rest)).containsExactly("alert.detected");
            assertThat(outside.taken()
                            .getFirst()
                            .body()
                            .at("/data/project/tags/0")
                            .asText())
                    .isEqualTo("internet-facing");
        }
    }

    @Test
    void aSilenceMutesNoEndOfWhatSomebodyWasToldOf() {
        try (var house = House.pending();
                var owners = new Endpoint(Endpoint.WELL)) {
            owners.registerAt(house, "owners");
            house.uploadScreened("told", "1.0", Samples.sbom("mail-gateway"));
            house.quiet();
            var silence = Map.of(
                    "match", Map.of("programme", "us-bis-icts-kaspersky-2024"),
                    "until", "2024-07-01T00:00:00Z",
                    "by", "owners");
            Http.post(house.at("notifications", "/v1/silences"), "application/json", Http.bytes(silence))
                    .expect(201);
            house.uploadScreened("silenced", "1.0", Samples.sbom("mail-gateway"));
            house.moveClockTo(ANNOUNCED);
            house.uploadScreened("told", "1.0", NOTHING);
            house.uploadScreened("silenced", "1.0", NOTHING);
            house.quiet();

            assertThat(told(owners)).containsExactly("told alert.detected", "told alert.resolved");
            assertThat(muted(house, "told")).containsExactly("detected told", "announced muted", "resolved told");
            assertThat(muted(house, "silenced")).containsExactly("detected muted", "announced muted", "resolved muted");
        }
    }

    @Test
    void digestsComeAtTheirHourAndQuietHoursHoldBackAllThatIsNotUrgent() {
        var zone = "America/New_York";
        try (var house = House.pending();
                var weekly = new Endpoint(Endpoint.WELL);
                var nightly = new Endpoint(Endpoint.WELL)) {
            weekly.registerAt(house, "weekly");
            nightly.registerAt(house, "nightly");
            routes(
                    house,
                    Map.of(
                            "name",
                            "weekly",
                            "channels",
                            List.of("weekly"),
                            "digest",
                            Map.of("day", "monday", "at", "09:00", "zone", zone),
                            "continue",
                            true),
                    Map.of(
                            "name", "nightly",
                            "channels", List.of("nightly"),
                            "quiet", Map.of("from", "22:00", "to", "07:00", "zone", zone)));
            house.uploadScreened("mail-gateway", "1.0", Samples.sbom("mail-gateway"));
            house.uploadScreened("android-tests", "1.0", Samples.sbom("android-tests"));
            house.quiet();
            house.moveClockTo(Instant.parse("2024-06-03T12:59:59Z"));
            assertThat(kinds(weekly)).isEmpty();
            assertThat(kinds(nightly)).containsExactly("alert.detected", "alert.detected");
            house.moveClockTo(Instant.parse("2024-06-03T13:00:00Z"));
            assertThat(weekly.taken())
                    .singleElement()
                    .satisfies(digest -> assertThat(
                                    digest.body().at("/data/alertsTotal").asInt())
                            .isEqualTo(2));

            house.moveClockTo(Instant.parse("2024-06-20T10:59:59Z"));
            assertThat(kinds(nightly)).hasSize(2);
            house.moveClockTo(Instant.parse("2024-06-20T11:00:00Z"));
            assertThat(kinds(nightly))
                    .containsExactly("alert.detected", "alert.detected", "alert.announced", "alert.announced");

            house.moveClockTo(Instant.parse("2024-09-29T04:00:00Z"));
            assertThat(kinds(nightly)).last().isEqualTo("alert.in-effect");
            assertThat(kinds(weekly)).last().isEqualTo("alert.in-effect");
        }
    }

    private static void routes(House house, Object... routes) {
        Http.putJson(house.at("notifications", "/v1/routes"), Map.of("items", List.of(routes)))
                .expect(200);
    }

    private static List<String> kinds(Endpoint endpoint) {
        return endpoint.taken().stream()
                .map(message -> message.body().path("type").asText())
                .toList();
    }

    private static List<String> told(Endpoint endpoint) {
        return endpoint.taken().stream()
                .map(Endpoint.Message::body)
                .map(body -> body.at("/data/project/name").asText() + " "
                        + body.path("type").asText())
                .toList();
    }

    private static List<String> muted(House house, String project) {
        return house.alerts(project).stream().map(RoutesTest::muted).toList();
    }

    private static String muted(JsonNode alert) {
        return alert.path("kind").asText() + (alert.path("muted").isNull() ? " told" : " muted");
    }
}
