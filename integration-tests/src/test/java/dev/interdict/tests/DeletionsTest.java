package dev.interdict.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interdict.tests.Http.Answer;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Projects and versions that go, at their own door and at Dependency-Track's, and what becomes of what was found. */
class DeletionsTest {

    private static final House house = House.pending();
    private static final byte[] SBOM = Samples.sbom("mail-gateway");

    @AfterAll
    static void stop() {
        house.close();
    }

    @Test
    void aVersionGoesAtDependencyTracksDoorAndItsFindingsCloseWithTheLast() {
        var first = house.uploadScreened("gateway", "1", SBOM);
        var second = house.uploadScreened("gateway", "2", SBOM);
        var project = first.path("projectId").asText();
        var ofSecond = lookup("gateway", "2").expect(200).json().path("uuid").asText();
        var found = house.findings("gateway").size();
        assertThat(found).isPositive();

        assertThat(delete("/api/v1/project/" + project).status()).isEqualTo(204);
        assertThat(delete("/api/v1/project/" + project).status()).isEqualTo(404);
        assertThat(lookup("gateway", "1").status()).isEqualTo(404);
        assertThat(sbom(first).status()).isEqualTo(404);
        assertThat(sbom(second).status()).isEqualTo(200);
        house.quiet();
        assertThat(states("gateway")).hasSize(found).containsOnly("open");

        assertThat(delete("/api/v1/project/" + ofSecond).status()).isEqualTo(204);
        assertThat(projectsNamed("gateway")).isEmpty();
        house.quiet();
        assertThat(states("gateway")).hasSize(found).containsOnly("closed");
        assertThat(house.alerts("gateway"))
                .extracting(alert -> alert.path("kind").asText())
                .contains("resolved");
        assertThat(Sql.number(house, "ingestion", """
                        select count(*) from document_piece where sbom_id in ('%s', '%s')
                        """.formatted(
                                first.path("id").asText(), second.path("id").asText())))
                .isZero();

        var again = house.uploadScreened("gateway", "1", SBOM);
        assertThat(again.path("projectId").asText()).isNotEqualTo(project);
        assertThat(projectsNamed("gateway")).hasSize(1);
    }

    @Test
    void aProjectGoesWithAllItsVersionsAndItsPartsStay() {
        var suite = house.uploadScreened("suite", "1", SBOM).path("projectId").asText();
        house.uploadScreened("suite", "2", SBOM);
        Http.putJson(
                        house.at("ingestion", "/api/v1/project"),
                        Map.of("name", "part", "version", "1", "parent", Map.of("uuid", suite)))
                .expect(201);

        assertThat(delete("/v1/projects/" + suite).status()).isEqualTo(204);
        assertThat(delete("/v1/projects/" + suite).status()).isEqualTo(404);
        assertThat(projectsNamed("suite")).isEmpty();
        assertThat(projectsNamed("part"))
                .singleElement()
                .satisfies(part -> assertThat(part.path("parent").isNull()).isTrue());
        house.quiet();
        assertThat(states("suite")).isNotEmpty().containsOnly("closed");
    }

    @Test
    void aVersionThatComesBackBringsNothingOfTheOldOne() {
        var project = house.uploadScreened("back", "1", SBOM).path("projectId").asText();
        house.uploadScreened("back", "2", "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\"}".getBytes(UTF_8));
        assertThat(delete("/v1/projects/" + project + "?version=1").status()).isEqualTo(204);
        Http.post(
                        house.at("ingestion", "/v1/sboms?project=back&version=1&slot=image&wait=30s"),
                        "application/vnd.cyclonedx+json",
                        "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"components\": []}".getBytes(UTF_8))
                .expect(202);
        house.quiet();
        assertThat(states("back")).isNotEmpty().containsOnly("closed");
    }

    @Test
    void whatIsNotThereIsNotFoundAndOneOfManyDeletionsAtOnceDeletes() {
        for (var door : List.of("/api/v1/project/", "/v1/projects/")) {
            for (var id : List.of("019ab5c0-3f5d-7c11-9a41-0b7c2d3e4f50", "gateway")) {
                var answer = delete(door + id);
                assertThat(answer.status()).isEqualTo(404);
                assertThat(answer.contentType()).startsWith("application/problem+json");
            }
        }
        var project = house.upload("at-once", "1", SBOM).path("projectId").asText();
        assertThat(delete("/v1/projects/" + project + "?version=2").status()).isEqualTo(404);
        var answers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> delete("/v1/projects/" + project).status()))
                .toList()
                .stream()
                .map(CompletableFuture::join);
        assertThat(answers).containsOnlyOnce(204).containsOnly(204, 404);
    }

    private static Answer delete(String path) {
        return Http.send(HttpRequest.newBuilder(house.at("ingestion", path)).DELETE());
    }

    private static Answer lookup(String name, String version) {
        return Http.get(house.at("ingestion", "/api/v1/project/lookup?name=%s&version=%s".formatted(name, version)));
    }

    private static Answer sbom(JsonNode taken) {
        return Http.get(house.at("ingestion", "/v1/sboms/" + taken.path("id").asText()));
    }

    private static List<JsonNode> projectsNamed(String name) {
        return house.items("ingestion", "/v1/projects?limit=1000").stream()
                .filter(project -> project.path("name").asText().equals(name))
                .toList();
    }

    private static List<String> states(String project) {
        return house.findings(project).stream()
                .map(finding -> finding.path("state").asText())
                .toList();
    }
}
