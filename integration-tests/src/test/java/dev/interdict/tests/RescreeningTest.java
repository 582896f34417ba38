package dev.interdict.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What a changed list or programme does to SBOMs that were screened before it, and what it leaves alone. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RescreeningTest {

    private static final String COLUMNS = "list,id,name,date\n";
    private static final String WANDERFALKE = "OURS,id1,Wanderfalke Systemtechnik GmbH,2024-05-01\n";
    private static final String NORDLICHT = "OURS,id2,Nordlicht Datentechnik AG,2024-05-01\n";
    private static final String PROGRAMME = """
            id: test-ours
            title: "Those on our own list"
            jurisdiction: US
            authority: "A test"
            closure: {text: "Nobody else.", links: []}
            parties:
              - {id: listed, name: "Whoever is on our list", kind: category, category: "Entries of our list", lists: [OURS]}
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

    @TempDir
    private static Path temporary;

    private static House house;

    @BeforeAll
    static void start() throws IOException {
        Files.createDirectory(temporary.resolve("lists"));
        put(COLUMNS + WANDERFALKE);
        house = House.pending(Map.of(
                "INTERDICT_SCREENING_LISTS_OURS_LOCATION",
                temporary.resolve("lists").toString(),
                "INTERDICT_SCREENING_LISTS_OURS_EVERY",
                "PT0.2S"));
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    @BeforeEach
    void oneEntryAndOneProgramme() throws IOException {
        put(COLUMNS + WANDERFALKE);
        House.await(
                "the list of one entry",
                () -> Http.get(house.at("screening", "/v1/lists"))
                        .expect(200)
                        .json()
                        .path("items")
                        .valueStream()
                        .anyMatch(list -> list.path("code").asText().equals("OURS")
                                && list.path("entries").asInt() == 1));
        Http.put(house.at("screening", "/v1/programmes/test-ours"), "application/yaml", PROGRAMME.getBytes(UTF_8))
                .expect(200);
        house.quiet();
    }

    @Test
    @Order(1)
    void aChangeTouchesThoseAloneWhoHaveWhatItIsAbout() throws IOException {
        house.uploadScreened("falcon", "1.0", sbom("Wanderfalke Systemtechnik GmbH", 20));
        house.uploadScreened("north", "1.0", sbom("Nordlicht Datentechnik AG", 20));
        house.quiet();
        var before = told("falcon");
        var evidence = onlyFinding("falcon").path("evidence");
        assertThat(evidence.get(0).path("listed").asText()).isEqualTo("Wanderfalke Systemtechnik GmbH");
        assertThat(house.findings("north")).isEmpty();

        put(COLUMNS + WANDERFALKE + NORDLICHT);
        House.await("the new entry's finding", () -> house.findings("north").size() == 1);
        house.quiet();
        assertThat(told("falcon")).isEqualTo(before);
        assertThat(onlyFinding("falcon").path("evidence")).isEqualTo(evidence);
        assertThat(onlyFinding("north").path("band").asText()).isEqualTo("ALERT");

        put(COLUMNS + NORDLICHT);
        House.await(
                "the end of what was taken off",
                () -> onlyFinding("falcon").path("state").asText().equals("closed"));
        house.quiet();
        assertThat(onlyFinding("north").path("state").asText()).isEqualTo("open");
        assertThat(told("falcon")).isEqualTo(before + 1);

        put(COLUMNS + NORDLICHT.replace("Datentechnik", "Gartenbau"));
        House.await(
                "the end of what is called otherwise",
                () -> onlyFinding("north").path("state").asText().equals("closed"));
        put(COLUMNS + NORDLICHT + WANDERFALKE);
        House.await(
                "both again",
                () -> List.of("north", "falcon").stream()
                        .allMatch(project ->
                                onlyFinding(project).path("state").asText().equals("open")));
    }

    @Test
    @Order(2)
    void aProgrammesNewPartyIsFoundInWhatWasScreenedBeforeIt() {
        house.uploadScreened("light", "1.0", sbom("Nordlicht Datentechnik AG", 3));
        house.uploadScreened("other", "1.0", sbom("Silberfuchs Verlag AG", 3));
        house.quiet();
        var party =
                "  - {id: north, name: Nordlicht, kind: organisation, names: [{name: \"Nordlicht Datentechnik AG\", source: TEST}]}";
        Http.put(
                        house.at("screening", "/v1/programmes/test-ours"),
                        "application/yaml",
                        PROGRAMME.replace("scope:\n", party + "\nscope:\n").getBytes(UTF_8))
                .expect(200);
        House.await("the finding", () -> house.findings("light").size() == 1);
        house.quiet();
        assertThat(onlyFinding("light").at("/evidence/0/listed").asText()).isEqualTo("Nordlicht Datentechnik AG");
        assertThat(house.findings("other")).isEmpty();
    }

    @Test
    @Order(4)
    void whoIsKilledInTheMiddleIsFollowedByAnotherAndNothingIsToldTwice() throws IOException {
        var projects = IntStream.range(0, 12).mapToObj(i -> "project-" + i).toList();
        house.uploadScreened("project-0", "1.0", sbom("Nordlicht Datentechnik AG", 3_000));
        var keys = keys();
        projects.stream()
                .skip(1)
                .forEach(project -> house.uploadScreened(project, "1.0", sbom("Nordlicht Datentechnik AG", 3_000)));
        house.quiet();
        assertThat(keys()).isEqualTo(keys).isGreaterThanOrEqualTo(3_000);
        var found = found();
        var told = projects.stream().mapToLong(RescreeningTest::told).sum();
        var second = house.platform().addReplica("screening");
        var changes = Sql.number(house, "screening", "select count(*) from watchlist_change where code = 'OURS'");
        put(COLUMNS + WANDERFALKE + NORDLICHT);
        House.await(
                "the change",
                () -> Sql.number(house, "screening", "select count(*) from watchlist_change where code = 'OURS'")
                        > changes);
        house.platform().service("screening").kill();
        House.await(
                "the findings",
                () -> found() == found + 12 && Sql.number(house, "screening", "select count(*) from outbox") == 0);
        house.platform().service("screening").start();
        house.platform().service("screening").awaitReady();
        house.quiet();
        assertThat(second.url()).isNotNull();
        assertThat(projects.stream().mapToLong(RescreeningTest::told).sum()).isEqualTo(told + 12);
    }

    @Test
    @Order(3)
    void whatWasKeptBeforeThereWereVendorKeysIsRescreenedToo() throws SQLException, IOException {
        house.uploadScreened("kept", "1.0", sbom("Nordlicht Datentechnik AG", 300));
        house.quiet();
        var keys = keys();
        house.platform().service("screening").kill();
        try (var connection = Sql.connect(house, "screening");
                var statement = connection.createStatement()) {
            statement.executeUpdate("update batch set keys = null");
            statement.executeUpdate("delete from vendor_key");
        }
        house.platform().service("screening").start();
        house.platform().service("screening").awaitReady();
        house.quiet();
        assertThat(keys()).isEqualTo(keys).isGreaterThanOrEqualTo(300);
        assertThat(house.findings("kept")).isEmpty();
        put(COLUMNS + WANDERFALKE + NORDLICHT);
        House.await("the finding", () -> house.findings("kept").size() == 1);
    }

    private static long keys() {
        return Sql.number(house, "screening", "select count(*) from vendor_key");
    }

    private static long found() {
        return Sql.number(house, "screening", "select count(*) from finding where programme = 'test-ours'");
    }

    private static JsonNode onlyFinding(String project) {
        var findings = house.findings(project);
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }

    /** How many events there are of the project's findings. */
    private static long told(String project) {
        var id = Http.get(house.at("ingestion", "/v1/projects?limit=1000"))
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .filter(one -> one.path("name").asText().equals(project))
                .map(one -> one.path("id").asText())
                .findFirst()
                .orElseThrow();
        return new Topics(house)
                .read("interdict.screening.findings.v1").stream()
                        .filter(record -> new String(record.key(), UTF_8).equals(id))
                        .count();
    }

    private static byte[] sbom(String supplier, int components) {
        return IntStream.range(0, components)
                .mapToObj(i ->
                        "{\"type\": \"library\", \"name\": \"part-%d\", \"version\": \"1.0\", \"supplier\": {\"name\": \"%s\"}}"
                                .formatted(i, i == 0 ? supplier : "Somebody Else %d".formatted(i)))
                .collect(Collectors.joining(
                        ",", "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"components\": [", "]}"))
                .getBytes(UTF_8);
    }

    private static void put(String text) throws IOException {
        var next = Files.writeString(temporary.resolve("next"), text);
        Files.move(next, temporary.resolve("lists").resolve("ours.csv"), REPLACE_EXISTING);
    }
}
