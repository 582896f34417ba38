package dev.interdict.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The gate, the outlook, and what people decide of findings. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GateTest {

    private static final String BEFORE = "2024-09-29T03:59:59Z";
    private static final String AFTER = "2024-09-29T04:00:00Z";
    private House house;

    @BeforeAll
    void start() {
        house = House.pending();
        house.moveClockTo(Instant.parse("2024-06-21T00:00:00Z"));
    }

    @AfterAll
    void stop() {
        house.close();
    }

    @Test
    void theGateSaysWhatHoldsOnAnyDay() throws Exception {
        var sbom = screened("gate", """
                {"type": "application", "name": "antivirus engine | \\"a<b>\\"", "version": "8.9", "purl": "pkg:generic/kaspersky/engine@8.9"}""");
        var before = gate(sbom, BEFORE);
        assertThat(before.path("verdict").asText()).isEqualTo("fail");
        assertThat(phases(before.path("violations"))).containsExactly("new-agreements");
        assertThat(phases(before.path("upcoming"))).containsExactly("updates-ksn", "resale-integration-licensing");
        assertThat(before.path("nextDeadline").asText()).isEqualTo("2024-09-29T04:00:00Z");
        var after = gate(sbom, AFTER);
        assertThat(phases(after.path("violations")))
                .containsExactly("new-agreements", "updates-ksn", "resale-integration-licensing");
        assertThat(after.path("nextDeadline").isNull()).isTrue();
        assertThat(after.path("violations").get(2).path("prohibits"))
                .extracting(JsonNode::asText)
                .contains("resell");
        assertThat(after.path("violations").get(2).path("citation").asText()).isEqualTo("89 FR 52434-52437");
        assertThat(gate(sbom, "2024-06-21T00:00:00Z").path("verdict").asText()).isEqualTo("warn");

        var sarif = Http.JSON.readTree(report(sbom, "application/sarif+json").body());
        assertThat(sarif.path("version").asText()).isEqualTo("2.1.0");
        assertThat(sarif.path("runs").get(0).path("results"))
                .extracting(
                        one -> one.path("ruleId").asText(),
                        one -> one.path("level").asText())
                .contains(tuple("us-bis-icts-kaspersky-2024/updates-ksn", "error"));
        assertThat(sarif.path("runs")
                        .get(0)
                        .path("results")
                        .get(0)
                        .path("locations")
                        .get(0)
                        .path("logicalLocations")
                        .get(0)
                        .path("fullyQualifiedName")
                        .asText())
                .startsWith("/components/0/");
        var junit = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(report(sbom, "application/xml").body()));
        assertThat(junit.getElementsByTagName("failure").getLength()).isEqualTo(3);
        assertThat(junit.getElementsByTagName("testcase")
                        .item(0)
                        .getAttributes()
                        .getNamedItem("name")
                        .getNodeValue())
                .startsWith("antivirus engine | \"a<b>\" 8.9");
        var markdown = report(sbom, "text/markdown").text();
        assertThat(markdown).startsWith("## Interdict: fail\n").contains("antivirus engine \\| \"a\\<b\\>\" 8.9");
    }

    @Test
    void whatIsNotScreenedYetOrUnknownIsSaid() {
        assertThat(Http.get(door("0190f9a0-0000-7000-8000-000000000000")).status())
                .isEqualTo(404);
        var unknown = UUID.randomUUID();
        assertThat(Http.get(door(unknown.toString())).status()).isEqualTo(404);
        assertThat(Http.get(house.at("screening", "/v1/sboms/%s/gate?at=soon".formatted(unknown)))
                        .status())
                .isEqualTo(400);
        var id = house.upload("fresh", "1.0", document("{\"type\": \"library\", \"name\": \"zlib\"}"))
                .path("id")
                .asText();
        var gate = Http.get(house.at("screening", "/v1/sboms/%s/gate?wait=30s".formatted(id)))
                .expect(200)
                .json();
        assertThat(gate.path("verdict").asText()).isEqualTo("pass");
    }

    @Test
    void theOutlookSaysWhatEveryFindingStandsUnder() {
        screened(
                "outlook",
                "{\"type\": \"library\", \"name\": \"scan engine\", \"supplier\": {\"name\": \"Kaspersky Lab\"}}");
        var page = house.items("screening", "/v1/outlook?project=outlook&at=" + AFTER);
        assertThat(page).singleElement().satisfies(one -> {
            assertThat(one.path("posture").asText()).isEqualTo("prohibited");
            assertThat(one.path("project").path("name").asText()).isEqualTo("outlook");
            assertThat(one.path("phases"))
                    .extracting(phase -> phase.path("posture").asText())
                    .containsExactly("advised", "prohibited", "prohibited", "prohibited");
        });
        assertThat(house.items("screening", "/v1/outlook?project=outlook&at=2024-06-21T00:00:00Z"))
                .singleElement()
                .satisfies(one -> assertThat(one.path("posture").asText()).isEqualTo("upcoming"));
    }

    @Test
    void aDismissalHoldsAsLongAsTheFindingRestsOnTheSame() {
        var engine =
                "{\"type\": \"library\", \"name\": \"scan engine\", \"version\": \"%s\", \"supplier\": {\"name\": \"%s\"}}";
        var sbom = screened("decided", engine.formatted("1", "Kaspersky Lab"));
        var finding = house.findings("decided").getFirst().path("id").asText();
        var dismissed = decide(finding, Map.of("decision", "dismiss", "reason", "It is not theirs", "by", "ann"))
                .expect(201)
                .json();
        assertThat(dismissed.path("decision").path("decision").asText()).isEqualTo("dismiss");
        assertThat(dismissed.path("decision").path("at").asText()).isEqualTo("2024-06-21T00:00:00Z");
        assertThat(gate(sbom, AFTER).path("verdict").asText()).isEqualTo("pass");

        screened("decided", engine.formatted("2", "Kaspersky Lab"));
        assertThat(decision("decided")).isEqualTo("dismiss");
        house.uploadScreened("decided", "1.0", document("{\"type\": \"library\", \"name\": \"zlib\"}"));
        assertThat(house.findings("decided").getFirst().path("state").asText()).isEqualTo("closed");
        screened("decided", engine.formatted("3", "Kaspersky Lab"));
        assertThat(decision("decided")).isEqualTo("dismiss");

        var other = screened("decided", engine.formatted("3", "AO Kaspersky Lab"));
        assertThat(house.findings("decided").getFirst().path("decision").isNull())
                .isTrue();
        assertThat(gate(other, AFTER).path("verdict").asText()).isEqualTo("fail");
        assertThat(house.items("screening", "/v1/findings/%s/decisions?".formatted(finding)))
                .singleElement()
                .satisfies(past -> {
                    assertThat(past.path("state").asText()).isEqualTo("lapsed");
                    assertThat(past.path("decision").path("by").asText()).isEqualTo("ann");
                });
    }

    @Test
    void aWaiverEndsByItself() {
        var sbom = screened(
                "waived",
                "{\"type\": \"library\", \"name\": \"scan engine\", \"supplier\": {\"name\": \"Kaspersky Lab\"}}");
        var finding = house.findings("waived").getFirst().path("id").asText();
        decide(
                        finding,
                        Map.of(
                                "decision",
                                "waive",
                                "reason",
                                "Replaced in November",
                                "by",
                                "ann",
                                "until",
                                "2024-11-30"))
                .expect(201);
        assertThat(gate(sbom, "2024-11-29T23:59:59Z").path("verdict").asText()).isEqualTo("pass");
        assertThat(gate(sbom, "2024-11-30T00:00:00Z").path("verdict").asText()).isEqualTo("fail");
        decide(finding, Map.of("decision", "confirm", "reason", "It is theirs", "by", "bob"))
                .expect(201);
        assertThat(gate(sbom, AFTER).path("verdict").asText()).isEqualTo("fail");
        assertThat(house.items("screening", "/v1/findings/%s/decisions?".formatted(finding)))
                .extracting(
                        past -> past.path("state").asText(),
                        past -> past.path("decision").path("decision").asText(),
                        past -> past.path("decision").path("reason").asText())
                .containsExactly(
                        tuple("in-force", "confirm", "It is theirs"),
                        tuple("replaced", "waive", "Replaced in November"));
    }

    @Test
    void aFaultyDecisionChangesNothing() {
        screened(
                "faulty",
                "{\"type\": \"library\", \"name\": \"scan engine\", \"supplier\": {\"name\": \"Kaspersky Lab\"}}");
        var finding = house.findings("faulty").getFirst().path("id").asText();
        var answer = decide(finding, Map.of("decision", "waive", "reason", " "));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors"))
                .extracting(one -> one.path("pointer").asText())
                .containsExactly("/reason", "/by", "/until");
        assertThat(decide(finding, Map.of("decision", "waive", "reason", "r", "by", "b", "until", "2024-01-01"))
                        .json()
                        .path("errors")
                        .get(0)
                        .path("detail")
                        .asText())
                .isEqualTo("It is over already: it is 2024-06-21T00:00:00Z now.");
        assertThat(house.findings("faulty").getFirst().path("decision").isNull())
                .isTrue();
        assertThat(decide(UUID.randomUUID().toString(), Map.of("decision", "confirm", "reason", "r", "by", "b"))
                        .status())
                .isEqualTo(404);
    }

    private String decision(String project) {
        return house.findings(project)
                .getFirst()
                .path("decision")
                .path("decision")
                .asText();
    }

    private Http.Answer decide(String finding, Map<String, String> decision) {
        return Http.post(
                house.at("screening", "/v1/findings/%s/decisions".formatted(finding)),
                "application/json",
                Http.bytes(decision));
    }

    private String screened(String project, String component) {
        return house.uploadScreened(project, "1.0", document(component))
                .path("id")
                .asText();
    }

    private static byte[] document(String component) {
        return "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"components\": [%s]}"
                .formatted(component)
                .getBytes(StandardCharsets.UTF_8);
    }

    private URI door(String id) {
        return house.at("screening", "/v1/sboms/%s/gate".formatted(id));
    }

    private JsonNode gate(String id, String at) {
        return Http.get(URI.create(door(id) + "?at=" + at)).expect(200).json();
    }

    private Http.Answer report(String id, String type) {
        var answer = Http.send(HttpRequest.newBuilder(URI.create(door(id) + "?at=" + AFTER))
                        .header("Accept", type)
                        .GET())
                .expect(200);
        assertThat(answer.contentType()).startsWith(type);
        return answer;
    }

    private static List<String> phases(JsonNode items) {
        return items.valueStream().map(one -> one.path("phase").asText()).toList();
    }
}
