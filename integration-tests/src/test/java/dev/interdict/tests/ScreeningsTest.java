package dev.interdict.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Components screened on the spot, against programmes and against a list. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScreeningsTest {

    private static final String ENGINE = """
            {"type": "library", "name": "antivirus engine", "version": "8.9", "supplier": {"name": "Kaspersky Lab"},
             "purl": "pkg:generic/kaspersky/engine@8.9"}""";

    private House house;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("ours.csv"), """
                list,id,name,aliases,date,ict
                OURS,w1,Wellenbrecher Rechenwerke GmbH,Wellenbrecher,2024-05-01,true
                """);
        house = House.pending(Map.of("INTERDICT_SCREENING_LISTS_DIRECTORY", folder.toString()));
    }

    @AfterAll
    void stop() {
        house.close();
    }

    @Test
    void componentsOfBothFormatsAreAnsweredInTheirOrder() {
        var components = screen("""
                {"components": [
                  {"type": "library", "name": "zlib", "supplier": {"name": "zlib"}},
                  %s,
                  {"spdx": {"name": "pump control", "supplier": "Organization: Wellenbrecher Rechenwerke GmbH (info@w.example)"}},
                  {"type": "application", "name": "outer", "components": [
                    {"type": "library", "name": "inner", "publisher": "Wellenbrecher Rechenwerke"}]}
                ], "at": "2024-10-01T00:00:00Z", "knownAt": "2024-10-01T00:00:00Z"}""".formatted(ENGINE));
        assertThat(components)
                .extracting(one -> one.path("band").asText())
                .containsExactly("NONE", "ALERT", "ALERT", "ALERT");
        assertThat(components.get(0).path("matches")).isEmpty();
        var banned = match(components.get(1), "us-bis-icts-kaspersky-2024");
        assertThat(banned.path("applies").asText()).isEqualTo("yes");
        assertThat(banned.path("party").asText()).isEqualTo("Kaspersky");
        assertThat(banned.path("evidence"))
                .extracting(one -> one.path("field").asText())
                .contains("/components/1/supplier/name", "/components/1/purl");
        assertThat(banned.path("phases"))
                .extracting(
                        one -> one.path("id").asText(),
                        one -> one.path("posture").asText())
                .containsExactly(
                        tuple("announced", "advised"),
                        tuple("new-agreements", "prohibited"),
                        tuple("updates-ksn", "prohibited"),
                        tuple("resale-integration-licensing", "prohibited"));
        var listed = match(components.get(2), "OURS");
        assertThat(listed.path("party").asText()).isEqualTo("Wellenbrecher Rechenwerke GmbH");
        assertThat(listed.path("applies").asText()).isEqualTo("yes");
        assertThat(listed.path("phases")).isEmpty();
        assertThat(listed.path("evidence").get(0).path("list").asText()).isEqualTo("OURS");
        assertThat(listed.path("evidence").get(0).path("listVersion").asText()).matches("[0-9a-f]{64}");
        assertThat(match(components.get(3), "OURS")
                        .path("evidence")
                        .get(0)
                        .path("field")
                        .asText())
                .isEqualTo("/components/3/components/0/publisher");
    }

    @Test
    void theInstantAndWhatWasKnownDecideThePosture() {
        var day = "{\"components\": [%s], \"at\": \"%s\", \"knownAt\": \"%s\"}";
        assertThat(postures(screen(day.formatted(ENGINE, "2024-07-20T03:59:59Z", "2024-06-20T04:00:00Z"))))
                .containsExactly("advised", "upcoming", "upcoming", "upcoming");
        assertThat(postures(screen(day.formatted(ENGINE, "2024-07-20T04:00:00Z", "2024-06-20T04:00:00Z"))))
                .containsExactly("advised", "prohibited", "upcoming", "upcoming");
        var pending = screen(day.formatted(ENGINE, "2024-10-01T00:00:00Z", "2024-06-20T03:59:59Z"));
        assertThat(match(pending.getFirst(), "us-bis-icts-kaspersky-2024").path("phases"))
                .isEmpty();
        var unknown = screen(day.formatted(ENGINE, "2024-10-01T00:00:00Z", "2024-04-09T03:59:59Z"));
        assertThat(unknown.getFirst().path("matches"))
                .extracting(one -> one.path("programme").asText())
                .doesNotContain("us-bis-icts-kaspersky-2024");
    }

    @Test
    void aProfileElsewhereIsNotReached() {
        var component = screen("{\"components\": [%s], \"profile\": {\"jurisdictions\": [\"DE\"]}}".formatted(ENGINE))
                .getFirst();
        var match = match(component, "us-bis-icts-kaspersky-2024");
        assertThat(match.path("applies").asText()).isEqualTo("no");
        assertThat(match.path("because").asText()).isEqualTo("The programme is of US; the profile names DE.");
        assertThat(match.path("phases")).isEmpty();
    }

    @Test
    void evidenceIsTheSameAsThatOfAnUpload() throws IOException {
        var document = Samples.sbom("mail-gateway");
        house.uploadScreened("mail", "1.0", document);
        var components = Http.JSON.readTree(document).path("components");
        var screened = screen(
                Http.JSON.createObjectNode().set("components", components).toString());
        for (var finding : house.findings("mail")) {
            var pointer = finding.path("evidence").get(0).path("field").asText();
            var place = Integer.parseInt(pointer.split("/", -1)[2]);
            assertThat(match(screened.get(place), finding.path("programme").asText())
                            .path("evidence"))
                    .isEqualTo(finding.path("evidence"));
        }
        assertThat(house.findings("mail")).isNotEmpty();
    }

    @Test
    void everyFaultIsToldAtOnceAndNothingIsScreened() {
        var answer = post("""
                {"components": [1, {"spdx": "no"}], "at": "tomorrow", "profile": {"jurisdictions": "US", "roles": [3]}}""");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.json().path("errors"))
                .extracting(one -> one.path("pointer").asText())
                .containsExactly(
                        "/components/0", "/components/1/spdx", "/at", "/profile/jurisdictions", "/profile/roles/0");
        assertThat(post("{\"components\": [}").json().path("detail").asText())
                .isEqualTo("The body is no JSON: it cannot be read after line 1, column 17.");
        assertThat(post("[]").status()).isEqualTo(400);
        var many = "{},".repeat(1_000) + "{}";
        assertThat(post("{\"components\": [%s]}".formatted(many))
                        .json()
                        .path("errors")
                        .get(0)
                        .path("detail")
                        .asText())
                .isEqualTo("It has 1001 components, and at most 1000 are screened at once: send them in parts.");
    }

    private List<JsonNode> screen(String request) {
        var answer = post(request).expect(200).json().path("components");
        return answer.valueStream().toList();
    }

    private Http.Answer post(String request) {
        return Http.post(house.at("screening", "/v1/screenings"), "application/json", request.getBytes(UTF_8));
    }

    private static List<String> postures(List<JsonNode> components) {
        return match(components.getFirst(), "us-bis-icts-kaspersky-2024")
                .path("phases")
                .valueStream()
                .map(one -> one.path("posture").asText())
                .toList();
    }

    private static JsonNode match(JsonNode component, String programme) {
        return component
                .path("matches")
                .valueStream()
                .filter(one -> one.path("programme").asText().equals(programme))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No match under " + programme + ": " + component));
    }
}
