package dev.interdict.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.interdict.schemas.screening.ProgrammePublished;
import java.net.URI;
import java.net.URLEncoder;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The catalogue at its doors: who is told of which programme, and what a changed file does while the system runs. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProgrammesTest {

    private static final House house = House.pending();

    @BeforeAll
    static void upload() {
        house.uploadScreened("contractor", "1.0", Samples.sbom("android-tests"));
        house.uploadScreened("untold", "1.0", Samples.sbom("android-tests"));
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    @Test
    @Order(1)
    void allProgrammesAreThereWithTheirVersions() {
        var programmes = house.items("screening", "/v1/programmes?limit=1000");
        assertThat(programmes).hasSize(34);
        assertThat(programmes)
                .filteredOn(one -> one.path("id").asText().equals("us-pafaca-tiktok"))
                .singleElement()
                .satisfies(one -> assertThat(one.path("versions")).hasSize(7));
    }

    @Test
    @Order(1)
    void aProgrammesKindIsThatOfItsHeaviestParagraph() {
        var kinds = new Topics(house)
                .read("interdict.screening.programmes.v1").stream()
                        .map(record -> Topics.decode(record, ProgrammePublished.class))
                        .collect(Collectors.toMap(
                                ProgrammePublished::getProgramme,
                                ProgrammePublished::getKind,
                                (earlier, later) -> later));
        assertThat(kinds)
                .containsEntry("it-dl21-2022-art29", "obligation")
                .containsEntry("uk-ncsc-2017", "advisory")
                .containsEntry("us-fcc-covered-list", "prohibition")
                .as("is pending, and has no paragraph yet")
                .containsEntry("us-bis-icts-kaspersky-2024", "");
    }

    @Test
    @Order(2)
    void whoStatesARoleIsToldOfWhatAsksForIt() {
        assertThat(programmes("untold")).containsExactly("us-bis-icts-kaspersky-2024");
        assertThat(programmes("contractor")).containsExactly("us-bis-icts-kaspersky-2024");
        profile("contractor", Map.of("jurisdictions", List.of("US"), "roles", List.of("federal-contractor")));
        House.await("the federal ban", () -> programmes("contractor").size() == 2);
        var ban = house.findings("contractor").stream()
                .filter(finding -> finding.path("programme").asText().equals("us-ndaa-fy2018-1634"))
                .findFirst()
                .orElseThrow();
        assertThat(ban.at("/component/name").asText()).isEqualTo("kaspresso");
        assertThat(ban.path("phases"))
                .extracting(
                        phase -> phase.path("id").asText(),
                        phase -> phase.path("effectiveAt").asText(),
                        phase -> phase.path("posture").asText())
                .contains(
                        tuple("use-ban", "2018-10-01T04:00:00Z", "prohibited"),
                        tuple("reporting-1bd", "2018-07-16T04:00:00Z", "not-applicable"),
                        tuple("reporting-3bd", "2023-12-04T05:00:00Z", "obliged"));
        assertThat(programmes("untold")).containsExactly("us-bis-icts-kaspersky-2024");
    }

    @Test
    @Order(3)
    void aFaultyFileChangesNothingAndGetsAllItsFaultsAtOnce() {
        var before = Http.get(kaspersky()).expect(200).json();
        var answer = Http.put(
                kaspersky(),
                "application/yaml",
                before.path("file")
                        .asText()
                        .replace("kind: notice", "kind: note")
                        .replace("America/New_York, zone_basis: stated", "America/Nueva_York, zone_basis: stated")
                        .replace("2024-07-20T00:00", "2024-07-32T00:00")
                        .getBytes(UTF_8));
        answer.expect(400);
        assertThat(answer.json().path("errors"))
                .extracting(fault -> fault.path("pointer").asText())
                .containsExactly(
                        "/versions/1/phases/0/kind",
                        "/versions/1/phases/1/effective/local",
                        "/versions/1/phases/2/effective/zone");
        assertThat(answer.json().at("/errors/2/detail").asText()).contains("no such zone");
        assertThat(Http.get(kaspersky()).expect(200).json()).isEqualTo(before);
    }

    @Test
    @Order(4)
    void aChangedFileIsTakenWhileTheSystemRunsAlsoWithAVersionFromThePast() {
        var file = Http.get(kaspersky()).expect(200).json().path("file").asText();
        var earlier = file.replace(
                "known_from: {local: 2024-06-20T00:00, zone: America/New_York, zone_basis: inferred, literal: \"June 20, 2024\"}",
                "known_from: {local: 2024-05-20T00:00, zone: America/New_York, zone_basis: inferred, literal: \"May 20, 2024\"}");
        assertThat(earlier).isNotEqualTo(file);
        Http.put(kaspersky(), "application/yaml", earlier.getBytes(UTF_8)).expect(200);
        House.await(
                "the phases",
                () -> !house.findings("untold").getFirst().path("phases").isEmpty());
        assertThat(house.findings("untold").getFirst().path("phases"))
                .extracting(
                        phase -> phase.path("id").asText(),
                        phase -> phase.path("posture").asText())
                .containsExactly(
                        tuple("announced", "review"),
                        tuple("new-agreements", "review"),
                        tuple("updates-ksn", "review"),
                        tuple("resale-integration-licensing", "review"));
        house.quiet();
        assertThat(house.timeline("untold")).contains("2024-06-01T12:00:00Z amended - amended 1");
        house.moveClockTo(Instant.parse("2024-07-20T04:00:00Z"));
        assertThat(house.timeline("untold")).contains("2024-07-20T04:00:00Z in-effect new-agreements T 1");
    }

    @Test
    @Order(5)
    void aKeptFileOfAnOlderFormGivesWayToTheOneThatComesWithTheProduct() throws SQLException {
        house.platform().service("screening").kill();
        try (var connection = Sql.connect(house, "screening");
                var statement = connection.createStatement()) {
            statement.executeUpdate(
                    "update programme_file set text = 'id: of-an-older-form' where programme = 'lt-kaspersky-2017'");
        }
        house.platform().service("screening").start();
        house.platform().service("screening").awaitReady();
        var programme = Http.get(house.at("screening", "/v1/programmes/lt-kaspersky-2017"))
                .expect(200)
                .json();
        assertThat(programme.at("/versions/0/phases/0/kind").asText()).isEqualTo("obligation");
        assertThat(house.findings("untold")).hasSize(1);
    }

    private static URI kaspersky() {
        return house.at("screening", "/v1/programmes/us-bis-icts-kaspersky-2024");
    }

    private static List<String> programmes(String project) {
        return house.findings(project).stream()
                .map(finding -> finding.path("programme").asText())
                .sorted()
                .toList();
    }

    private static void profile(String project, Map<String, Object> profile) {
        Http.putJson(house.at("ingestion", "/v1/projects/" + id(project)), profile)
                .expect(200);
    }

    private static String id(String project) {
        return house.items("ingestion", "/v1/projects?limit=1000&name=" + URLEncoder.encode(project, UTF_8)).stream()
                .filter(one -> one.path("name").asText().equals(project))
                .map(one -> one.path("id").asText())
                .findFirst()
                .orElseThrow();
    }
}
