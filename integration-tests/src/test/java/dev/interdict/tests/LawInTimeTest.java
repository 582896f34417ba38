package dev.interdict.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What owners hear of programmes of the catalogue that ask for something in days, rest, revive, are prolonged and end. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LawInTimeTest {

    private static final String STAY = """
              - status: amended
                known_from: {local: 2024-10-10T00:00, zone: America/New_York, zone_basis: stated, literal: "made up"}
                summary: "A stay that this test makes up."
                citations: ["made up"]
                changes:
                  - id: stay
                    kind: suspension
                    of: [updates-ksn]
                    effective: {local: 2024-10-15T00:00, zone: America/New_York, zone_basis: stated, literal: "made up"}
                    until: {local: 2024-12-01T00:00, zone: America/New_York, zone_basis: stated, literal: "made up"}
                    text: "Updates are not prohibited for the time being."
                    citations: ["made up"]
                    sources: [TASS]
                    confidence: high

            """;

    private static final byte[] VIDEO_APP = """
            {"bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1,
             "components": [{"type": "application", "name": "tiktok", "version": "31.5.3",
               "supplier": {"name": "ByteDance Ltd."}}]}""".getBytes(UTF_8);

    private static final House house = House.pending();

    @BeforeAll
    static void upload() {
        house.uploadScreened("contractor", "1.0", Samples.sbom("android-tests"));
        house.uploadScreened("gateway", "5.2.1", Samples.sbom("mail-gateway"));
        house.uploadScreened("store", "1.0", VIDEO_APP);
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    @Test
    @Order(1)
    void aReportIsDueThreeBusinessDaysAfterTheDiscovery() {
        var id = house.items("ingestion", "/v1/projects?limit=1000&name=contractor")
                .getFirst()
                .path("id")
                .asText();
        Http.putJson(
                        house.at("ingestion", "/v1/projects/" + id),
                        Map.of("jurisdictions", List.of("US"), "roles", List.of("federal-contractor")))
                .expect(200);
        House.await("the federal ban", () -> house.findings("contractor").size() == 2);
        house.quiet();
        assertThat(deadlines("contractor", "us-ndaa-fy2018-1634"))
                .filteredOn(one -> one.path("phase").asText().contains("@"))
                .extracting(
                        LawInTimeTest::phase,
                        one -> one.path("effectiveAt").asText(),
                        one -> one.path("legalTime").asText(),
                        one -> one.path("nextStep").asText(),
                        one -> one.path("state").asText())
                .containsExactly(
                        tuple(
                                "reporting-3bd@2024-06-01",
                                "2024-06-06T04:00:00Z",
                                "2024-06-06T00:00 America/New_York",
                                "T-1d",
                                "waiting"),
                        tuple(
                                "follow-up-10bd@2024-06-01",
                                "2024-06-15T04:00:00Z",
                                "2024-06-15T00:00 America/New_York",
                                "T-7d",
                                "waiting"));
        house.moveClockTo(Instant.parse("2024-06-19T12:00:00Z"));
        assertThat(lines("contractor", "us-ndaa-fy2018-1634"))
                .filteredOn(line -> line.contains("@"))
                .containsExactly(
                        "2024-06-05T04:00:00Z approaching reporting-3bd@2024-06-01 T-1d",
                        "2024-06-06T04:00:00Z in-effect reporting-3bd@2024-06-01 T",
                        "2024-06-08T04:00:00Z approaching follow-up-10bd@2024-06-01 T-7d",
                        "2024-06-14T04:00:00Z approaching follow-up-10bd@2024-06-01 T-1d",
                        "2024-06-15T04:00:00Z in-effect follow-up-10bd@2024-06-01 T");
        assertThat(deadlines("contractor", "us-ndaa-fy2018-1634"))
                .filteredOn(one -> phase(one).equals("reporting-3bd@2024-06-01"))
                .singleElement()
                .satisfies(one -> assertThat(one.path("state").asText()).isEqualTo("reached"));
    }

    @Test
    @Order(2)
    void aSuspendedPhaseRestsAndRevivesByItself() {
        house.moveClockTo(Instant.parse("2024-10-08T12:00:00Z"));
        var file = Http.get(kaspersky()).expect(200).json().path("file").asText();
        var stayed = file.replace("\nsources:\n", "\n" + STAY + "sources:\n");
        Http.put(kaspersky(), "application/yaml", stayed.getBytes(UTF_8)).expect(200);
        house.quiet();
        var before = sequence("gateway", "updates-ksn");

        house.moveClockTo(Instant.parse("2024-10-20T12:00:00Z"));

        assertThat(deadlines("gateway", "us-bis-icts-kaspersky-2024"))
                .filteredOn(one -> phase(one).equals("updates-ksn"))
                .first()
                .satisfies(one -> assertThat(one.path("effectiveAt").asText() + " "
                                + one.path("legalTime").asText() + " "
                                + one.path("wording").asText() + " "
                                + one.path("nextAt").asText() + " "
                                + one.path("state").asText())
                        .isEqualTo("2024-12-01T05:00:00Z 2024-12-01T00:00 America/New_York Updates are not prohibited"
                                + " for the time being. 2024-11-01T04:00:00Z waiting"));
        assertThat(calendar("gateway", "updates-ksn")).contains("DTSTART:20241201T050000Z", "STATUS:CONFIRMED");
        assertThat(sequence("gateway", "updates-ksn")).isGreaterThan(before);

        house.moveClockTo(Instant.parse("2024-12-09T12:00:00Z"));

        assertThat(lines("gateway", "us-bis-icts-kaspersky-2024"))
                .filteredOn(line -> line.compareTo("2024-10-08") > 0)
                .containsExactlyInAnyOrder(
                        "2024-10-10T04:00:00Z amended - amended",
                        "2024-10-15T04:00:00Z amended - amended updates-ksn 2024-09-29T04:00:00Z 2024-12-01T05:00:00Z",
                        "2024-10-29T04:00:00Z still-present resale-integration-licensing +30d",
                        "2024-11-01T04:00:00Z approaching updates-ksn T-30d",
                        "2024-11-24T05:00:00Z approaching updates-ksn T-7d",
                        "2024-11-28T05:00:00Z still-present resale-integration-licensing +60d",
                        "2024-11-30T05:00:00Z approaching updates-ksn T-1d",
                        "2024-12-01T05:00:00Z in-effect updates-ksn T",
                        "2024-12-02T05:00:00Z still-present updates-ksn +1d",
                        "2024-12-08T05:00:00Z still-present updates-ksn +7d");
    }

    /** A step that falls on the very instant at which the next order becomes known may be told before that. */
    @Test
    @Order(3)
    void eachOrderMovesTheDayAndTheEndOfTheActIsTold() {
        var known = Set.of(
                "2025-01-20T05:00:00Z",
                "2025-04-04T04:00:00Z",
                "2025-06-19T04:00:00Z",
                "2025-09-16T04:00:00Z",
                "2025-09-25T04:00:00Z",
                "2026-01-22T05:00:00Z");

        Stream.of(
                        "2025-02-01T12:00:00Z",
                        "2025-05-01T12:00:00Z",
                        "2025-08-01T12:00:00Z",
                        "2025-11-01T12:00:00Z",
                        "2026-02-01T12:00:00Z",
                        "2026-06-01T12:00:00Z")
                .map(Instant::parse)
                .forEach(house::moveClockTo);

        assertThat(lines("store", "us-pafaca-tiktok"))
                .filteredOn(line -> line.contains(" amended ") || !known.contains(line.substring(0, 20)))
                .containsExactly(
                        "2024-06-01T12:00:00Z detected - detected",
                        "2024-10-21T04:00:00Z approaching statutory-ban T-90d",
                        "2024-12-20T05:00:00Z approaching statutory-ban T-30d",
                        "2025-01-12T05:00:00Z approaching statutory-ban T-7d",
                        "2025-01-18T05:00:00Z approaching statutory-ban T-1d",
                        "2025-01-19T05:00:00Z in-effect statutory-ban T",
                        "2025-01-20T05:00:00Z amended - amended statutory-ban 2025-01-19T05:00:00Z 2025-04-05T04:00:00Z",
                        "2025-03-06T05:00:00Z approaching statutory-ban T-30d",
                        "2025-03-29T04:00:00Z approaching statutory-ban T-7d",
                        "2025-04-04T04:00:00Z amended - amended statutory-ban 2025-04-05T04:00:00Z 2025-06-19T04:00:00Z",
                        "2025-05-20T04:00:00Z approaching statutory-ban T-30d",
                        "2025-06-12T04:00:00Z approaching statutory-ban T-7d",
                        "2025-06-18T04:00:00Z approaching statutory-ban T-1d",
                        "2025-06-19T04:00:00Z amended - amended statutory-ban 2025-06-19T04:00:00Z 2025-09-17T04:00:00Z",
                        "2025-08-18T04:00:00Z approaching statutory-ban T-30d",
                        "2025-09-10T04:00:00Z approaching statutory-ban T-7d",
                        "2025-09-16T04:00:00Z amended - amended statutory-ban 2025-09-17T04:00:00Z 2025-12-16T05:00:00Z",
                        "2025-09-17T04:00:00Z approaching statutory-ban T-90d",
                        "2025-09-25T04:00:00Z amended - amended statutory-ban 2025-12-16T05:00:00Z 2026-01-23T05:00:00Z",
                        "2025-10-25T04:00:00Z approaching statutory-ban T-90d",
                        "2025-12-24T05:00:00Z approaching statutory-ban T-30d",
                        "2026-01-16T05:00:00Z approaching statutory-ban T-7d",
                        "2026-01-22T05:00:00Z amended - amended statutory-ban 2026-01-23T05:00:00Z null");
    }

    private static URI kaspersky() {
        return house.at("screening", "/v1/programmes/us-bis-icts-kaspersky-2024");
    }

    private static List<JsonNode> deadlines(String project, String programme) {
        return house.items("deadlines", "/v1/deadlines?limit=1000&project=" + project + "&programme=" + programme);
    }

    private static String phase(JsonNode deadline) {
        return deadline.path("phase").asText();
    }

    /** Each alert of the programme in a line: instant, kind, phase, step, and what moved. */
    private static List<String> lines(String project, String programme) {
        return house.alerts(project).stream()
                .filter(alert -> alert.path("programme").asText().equals(programme))
                .map(alert -> "%s %s %s %s%s"
                        .formatted(
                                alert.path("at").asText(),
                                alert.path("kind").asText(),
                                alert.path("phase").isNull() ? "-" : phase(alert),
                                alert.path("step").asText(),
                                moved(alert)))
                .toList();
    }

    private static String moved(JsonNode alert) {
        return StreamSupport.stream(alert.path("amendments").spliterator(), false)
                .map(moved -> " " + phase(moved) + " " + moved.path("from").asText() + " "
                        + moved.path("to").asText())
                .collect(Collectors.joining());
    }

    /** The lines of the phase's event. */
    private static List<String> calendar(String project, String phase) {
        var feed = Http.get(house.at("deadlines", "/v1/calendar.ics?project=" + project))
                .expect(200)
                .text()
                .replace("\r\n ", "");
        return List.of(feed.split("BEGIN:VEVENT")).stream()
                .filter(event -> event.contains("SUMMARY:" + project + ": " + phase))
                .findFirst()
                .orElseThrow()
                .lines()
                .toList();
    }

    private static int sequence(String project, String phase) {
        return calendar(project, phase).stream()
                .filter(line -> line.startsWith("SEQUENCE:"))
                .map(line -> Integer.valueOf(line.substring("SEQUENCE:".length())))
                .findFirst()
                .orElseThrow();
    }
}
