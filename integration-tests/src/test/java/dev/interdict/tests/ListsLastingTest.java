package dev.interdict.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interdict.tests.Http.Answer;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of findings and decisions when a list goes out of force, comes back, or says something else of an entry. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListsLastingTest {

    private static final String OURS =
            "list,id,name,date\nOURS,o1,Wanderfalke Systemtechnik GmbH,2024-05-01\nOURS,o2,Nordlicht Datentechnik AG,2024-05-01\n";
    private static final String THEIRS =
            "list,id,name,date\nTHEIRS,t1,Nordlicht Datentechnik AG,2024-05-01\nTHEIRS,t2,Silberfuchs Rechenwerk AG,2024-05-01\n";
    private static final String THIRD = "list,id,name,date\nTHIRD,d1,Uhu Datenwerke AG,2024-05-01\n";
    private static final String PROGRAMME = """
            id: test-both
            title: "Those on either list"
            jurisdiction: US
            authority: "A test"
            closure: {text: "Nobody else.", links: []}
            parties:
              - {id: listed, name: "Whoever is on one", kind: category, category: "Entries of both", lists: [OURS, THEIRS]}
            scope:
              text: "All products."
              covers: any-product
              question: "Is this a product of {party}?"
            versions:
              - status: pending
                known_from: {local: 2024-01-01T00:00, zone: America/New_York, zone_basis: inferred, literal: "a day"}
                summary: "Nothing is prohibited yet."
                citations: ["a test"]
            sources:
              TEST: {title: "A test", seen: whole}
            """;

    private Path folder;
    private House house;

    @BeforeAll
    void start(@TempDir Path temporary) throws IOException {
        folder = Files.createDirectory(temporary.resolve("lists"));
        Files.writeString(folder.resolve("ours.csv"), OURS);
        Files.writeString(folder.resolve("theirs.csv"), THEIRS);
        house = House.pending(Map.of(
                "INTERDICT_SCREENING_LISTS_BOTH_LOCATION",
                folder.toString(),
                "INTERDICT_SCREENING_LISTS_BOTH_EVERY",
                "PT0.2S",
                "INTERDICT_SCREENING_LISTS_MAY_SHRINK",
                "1260H"));
        Http.put(house.at("screening", "/v1/programmes/test-both"), "application/yaml", PROGRAMME.getBytes(UTF_8))
                .expect(200);
    }

    @AfterAll
    void stop() {
        house.close();
    }

    @Test
    void whatAListAloneNamedEndsWithItAndNothingThatWasDecidedIsLost() throws IOException {
        house.uploadScreened("falcon", "1.0", sbom("Wanderfalke Systemtechnik GmbH"));
        house.uploadScreened("north", "1.0", sbom("Nordlicht Datentechnik AG"));
        house.quiet();
        assertThat(states("falcon")).containsExactly("open");
        assertThat(states("north")).containsExactly("open");
        var finding = house.findings("falcon").getFirst().path("id").asText();
        decide(finding, Map.of("decision", "confirm", "reason", "it is theirs", "by", "ada"));
        var versions = versions();

        var stays = drop("OURS").expect(409).json();
        assertThat(stays.path("detail").asText())
                .isEqualTo(
                        "OURS is read from both/ours.csv and would come back by itself. Take the file or the setting away first; once it was looked for there and not found, this can be sent again.");
        house.quiet();
        assertThat(states("falcon")).containsExactly("open");

        Files.delete(folder.resolve("ours.csv"));
        House.await("that it is not read any more", () -> drop("OURS").status() == 204);
        house.quiet();
        assertThat(codes()).doesNotContain("OURS").contains("THEIRS");
        assertThat(states("falcon")).containsExactly("closed");
        assertThat(states("north")).containsExactly("open");
        assertThat(decisions(finding)).containsExactly("confirm");
        assertThat(versions()).isEqualTo(versions);
        assertThat(changes()).isEqualTo(2);

        drop("OURS").expect(204);
        assertThat(changes()).isEqualTo(2);
        house.platform().service("screening").stop();
        house.platform().service("screening").start();
        house.platform().service("screening").awaitReady();
        house.quiet();
        assertThat(codes()).doesNotContain("OURS");
        assertThat(states("falcon")).containsExactly("closed");

        Files.writeString(folder.resolve("ours.csv"), OURS);
        House.await("the list again", () -> codes().contains("OURS"));
        house.quiet();
        assertThat(states("falcon")).containsExactly("open");
        assertThat(house.findings("falcon").getFirst().path("id").asText()).isEqualTo(finding);
        assertThat(decisions(finding)).containsExactly("confirm");
        assertThat(versions()).isEqualTo(versions);
    }

    @Test
    void whatWouldComeBackByItselfOrIsNoListIsRefusedWithWhatToDo() {
        assertThat(drop("1260H").expect(409).json().path("detail").asText())
                .isEqualTo(
                        "1260H comes with the product and would be back at the next start. A list of your own with this code takes its place; what a programme makes of it is changed by PUT /v1/programmes/{id}.");
        assertThat(drop("us-bis-icts-kaspersky-2024")
                        .expect(409)
                        .json()
                        .path("detail")
                        .asText())
                .startsWith("This is a programme, not a list");
        assertThat(drop("NEVER").expect(404).json().path("detail").asText())
                .isEqualTo("There is no list with this code, and never was. GET /v1/lists tells those in force.");
        assertThat(codes()).contains("1260H", "us-bis-icts-kaspersky-2024");
    }

    @Test
    void anOwnListGivesItsPlaceBackToTheOneThatComesWithTheProduct() throws IOException {
        Files.writeString(folder.resolve("own.csv"), "list,id,name,date\n1260H,x1,Silberfuchs Verlag AG,2026-11-01\n");
        House.await("our own", () -> sources("1260H").equals(List.of("both/own.csv")));
        Files.delete(folder.resolve("own.csv"));
        House.await("that it is not read any more", () -> drop("1260H").status() == 204);
        assertThat(sources("1260H")).containsExactly("restated");
    }

    @Test
    void aDismissalLapsesWhenTheEntrySaysSomethingElseAndNotWithAnotherVersionAlone() throws IOException {
        house.uploadScreened("fox", "1.0", sbom("Silberfuchs Rechenwerk AG"));
        house.quiet();
        var finding = house.findings("fox").getFirst().path("id").asText();
        decide(finding, Map.of("decision", "dismiss", "reason", "another fox", "by", "ada"));
        assertThat(decision("fox")).isEqualTo("dismiss");

        Files.writeString(folder.resolve("theirs.csv"), THEIRS + "THEIRS,t3,Habicht Mineralwasser AG,2024-05-02\n");
        House.await("another version", () -> entries("THEIRS") == 3);
        house.quiet();
        assertThat(decision("fox")).isEqualTo("dismiss");

        Files.writeString(
                folder.resolve("theirs.csv"),
                THEIRS.replace("Silberfuchs Rechenwerk AG", "Silberfuchs Rechenwerk GmbH"));
        House.await("another name of the entry", () -> decision("fox").isEmpty());
        house.quiet();
        assertThat(house.items("screening", "/v1/findings/%s/decisions?".formatted(finding)))
                .singleElement()
                .satisfies(past -> {
                    assertThat(past.path("state").asText()).isEqualTo("lapsed");
                    assertThat(past.at("/decision/reason").asText()).isEqualTo("another fox");
                });
        assertThat(states("fox")).containsExactly("open");
    }

    @Test
    void theListVersionsThatAnSbomWasHeldAgainstAreToldAlsoWhenAnotherTookItsPlace() throws IOException {
        Files.writeString(folder.resolve("third.csv"), THIRD);
        House.await("the list", () -> entries("THIRD") == 1);
        var first = version("THIRD");
        var upload = house.uploadScreened("owl", "1.0", sbom("Waldkauz Datenwerke AG"));
        house.quiet();
        assertThat(heldAgainst(upload)).containsExactly("screening " + first);

        Files.writeString(folder.resolve("third.csv"), THIRD + "THIRD,d2,Habicht Quellwasser AG,2024-05-02\n");
        House.await("another version", () -> entries("THIRD") == 2);
        var second = version("THIRD");
        House.await(
                "that all keys were held against it",
                () -> heldAgainst(upload).equals(List.of("screening " + first, "rescreening " + second)));

        var next = house.uploadScreened("owl", "1.0", sbom("Steinkauz Datenwerke AG"));
        house.quiet();
        Files.delete(folder.resolve("third.csv"));
        House.await("that it is dropped", () -> drop("THIRD").status() == 204);
        house.quiet();
        assertThat(heldAgainst(upload)).containsExactly("screening " + first, "rescreening " + second);
        House.await(
                "that it is gone for the other",
                () -> heldAgainst(next).equals(List.of("screening " + second, "rescreening null")));
        assertThat(Http.get(house.at("screening", "/v1/sboms/" + UUID.randomUUID() + "/lists"))
                        .expect(404)
                        .json()
                        .path("detail")
                        .asText())
                .startsWith("No SBOM with this id was screened.");
    }

    private List<String> heldAgainst(JsonNode upload) {
        var answer = Http.get(
                        house.at("screening", "/v1/sboms/" + upload.path("id").asText() + "/lists"))
                .expect(200)
                .json();
        return StreamSupport.stream(answer.path("lists").spliterator(), false)
                .filter(list -> list.path("code").asText().equals("THIRD"))
                .map(list ->
                        list.path("when").asText() + " " + list.path("version").asText())
                .toList();
    }

    private String version(String code) {
        return lists().stream()
                .filter(list -> list.path("code").asText().equals(code))
                .findFirst()
                .orElseThrow()
                .path("version")
                .asText();
    }

    private void decide(String finding, Map<String, String> decision) {
        Http.post(
                        house.at("screening", "/v1/findings/%s/decisions".formatted(finding)),
                        "application/json",
                        Http.bytes(decision))
                .expect(201);
    }

    private String decision(String project) {
        return house.findings(project).getFirst().at("/decision/decision").asText();
    }

    private int entries(String code) {
        return lists().stream()
                .filter(list -> list.path("code").asText().equals(code))
                .mapToInt(list -> list.path("entries").asInt())
                .sum();
    }

    private Answer drop(String code) {
        return Http.send(HttpRequest.newBuilder(house.at("screening", "/v1/lists/" + code))
                .DELETE());
    }

    private List<String> states(String project) {
        return house.findings(project).stream()
                .map(finding -> finding.path("state").asText())
                .toList();
    }

    private List<String> decisions(String finding) {
        return house.items("screening", "/v1/findings/%s/decisions?".formatted(finding)).stream()
                .map(one -> one.at("/decision/decision").asText())
                .toList();
    }

    private List<String> codes() {
        return lists().stream().map(list -> list.path("code").asText()).toList();
    }

    private List<String> sources(String code) {
        return lists().stream()
                .filter(list -> list.path("code").asText().equals(code))
                .map(list -> list.path("source").asText())
                .toList();
    }

    private List<JsonNode> lists() {
        return house.items("screening", "/v1/lists?limit=1000");
    }

    private List<String> versions() {
        return Sql.texts(house, "screening", "select hash from watchlist_version where code = 'OURS'");
    }

    private long changes() {
        return Sql.number(house, "screening", "select count(*) from watchlist_change where code = 'OURS'");
    }

    private static byte[] sbom(String supplier) {
        return """
                {"bomFormat": "CycloneDX", "specVersion": "1.6", "components": [
                  {"type": "library", "name": "part", "version": "1.0", "supplier": {"name": "%s"}}]}
                """.formatted(supplier).getBytes(UTF_8);
    }
}
