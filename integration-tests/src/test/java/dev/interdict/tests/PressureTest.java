package dev.interdict.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.interdict.tests.Http.Answer;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Where more comes than can be taken, callers are told to come again before memory grows, and nothing is lost. */
class PressureTest {

    private static final int BURST = 20;
    private static final int OUTBOX = 20;

    private static House house;

    @BeforeAll
    static void start() {
        house = House.pending(Map.of(
                "INTERDICT_INGESTION_RATE_PER_SECOND", "1",
                "INTERDICT_INGESTION_RATE_BURST", String.valueOf(BURST),
                "INTERDICT_OUTBOX_MOST", String.valueOf(OUTBOX)));
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    @AfterEach
    void theServiceIsWell() {
        assertThat(Http.get(house.at("ingestion", "/q/health/ready")).status()).isEqualTo(200);
        assertThat(upload("afterwards", "caller-" + System.nanoTime()).status()).isIn(200, 202);
    }

    @Test
    void aCallerThatSendsTooMuchIsToldWhenToComeAgain() {
        var answers = IntStream.range(0, BURST + 10)
                .mapToObj(i -> upload("rate", "eager"))
                .toList();
        assertThat(answers.subList(0, BURST)).extracting(Answer::status).containsOnly(200, 202);
        assertThat(answers.getLast().status()).isEqualTo(429);
        assertThat(answers.getLast().contentType()).startsWith("application/problem+json");
        assertThat(answers.getLast()
                        .response()
                        .headers()
                        .firstValueAsLong("Retry-After")
                        .orElseThrow())
                .isBetween(1L, 2L);

        assertThat(dependencyTrack("eager").status()).isEqualTo(429);
        assertThat(dependencyTrack("calm").status()).isEqualTo(200);
        assertThat(upload("rate", null).status()).isEqualTo(200);
        assertThat(Http.send(HttpRequest.newBuilder(house.at("ingestion", "/v1/projects"))
                                .header("X-Api-Key", "eager")
                                .GET())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whereTooMuchWaitsForTheBrokerNoMoreIsTakenAndNothingIsLost() {
        house.quiet();
        house.platform().kafka().stop();
        var accepted = new ArrayList<String>();
        House.await("uploads are put off", () -> {
            var answer = upload("outage-" + accepted.size(), "caller-" + accepted.size());
            if (answer.status() == 202) {
                accepted.add(answer.json().path("id").asText());
                return false;
            }
            assertThat(answer.status()).as(answer.text()).isEqualTo(503);
            assertThat(answer.contentType()).startsWith("application/problem+json");
            assertThat(answer.response().headers().firstValue("Retry-After")).isPresent();
            return true;
        });
        assertThat(accepted).hasSizeGreaterThanOrEqualTo(OUTBOX / 2);
        assertThat(Http.get(house.at("ingestion", "/q/metrics")).text())
                .containsPattern("interdict_outbox_rows\\{?.*\\}? " + OUTBOX);
        var sbom = Http.get(house.at("ingestion", "/v1/sboms/" + accepted.getFirst() + "?wait=100ms"))
                .expect(200)
                .json();
        assertThat(sbom.path("state").asText()).isEqualTo("read");
        assertThat(sbom.path("reason").asText()).contains("wait to be sent");
        assertThat(sbom.at("/timings/publishedAt").isNull()).isTrue();
        tooManyWaitForIt(accepted.getFirst());

        house.platform().kafka().start();
        House.await(
                "uploads are taken again", () -> upload("outage-over", "late").status() == 202);
        house.quiet();
        assertThat(accepted)
                .allSatisfy(id -> assertThat(Http.get(house.at("ingestion", "/v1/sboms/" + id))
                                .json()
                                .path("state")
                                .asText())
                        .isEqualTo("screened"));
    }

    private static void tooManyWaitForIt(String id) {
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = new CopyOnWriteArrayList<Integer>();
            for (var i = 0; i < 600; i++) {
                clients.execute(() -> statuses.add(Http.get(house.at("ingestion", "/v1/sboms/" + id + "?wait=5s"))
                        .status()));
            }
            House.await("each waiting client has its answer", () -> statuses.size() == 600);
            assertThat(statuses).contains(200, 503).containsOnly(200, 503);
        }
    }

    @Test
    void whereTheDatabaseIsSlowUploadsDoNotPileUp() throws SQLException {
        upload("slow", "first");
        var statuses = new CopyOnWriteArrayList<Integer>();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor();
                var connection = Sql.connect(house, "ingestion");
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table project in access exclusive mode");
            for (var i = 0; i < 400; i++) {
                var caller = "slow-" + i;
                clients.execute(
                        () -> statuses.add(upload("slow-project", caller).status()));
            }
            House.await("most are told to come again", () -> statuses.size() >= 360);
            assertThat(statuses).containsOnly(503);
            assertThat(Http.get(house.at("ingestion", "/q/health/live")).status())
                    .isEqualTo(200);
            connection.rollback();
            House.await("the others are taken", () -> statuses.size() == 400);
        }
        assertThat(statuses).contains(202).isSubsetOf(200, 202, 503);
    }

    @Test
    void manyLargeUploadsAtOnceAreTakenInTurn() {
        var pid = house.platform().service("ingestion").pid();
        var document = incompressible();
        var form = ("--cut\r\nContent-Disposition: form-data; name=\"autoCreate\"\r\n\r\ntrue\r\n"
                        + "--cut\r\nContent-Disposition: form-data; name=\"projectName\"\r\n\r\nforms\r\n"
                        + "--cut\r\nContent-Disposition: form-data; name=\"bom\"\r\n\r\n"
                        + new String(document, UTF_8) + "\r\n--cut--\r\n")
                .getBytes(UTF_8);
        var statuses = new CopyOnWriteArrayList<Integer>();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 48; i++) {
                var project = "large-" + i;
                clients.execute(
                        () -> statuses.add(upload(project, project, document).status()));
                clients.execute(() ->
                        statuses.add(Http.send(HttpRequest.newBuilder(house.at("ingestion", "/api/v1/bom"))
                                        .header("Content-Type", "multipart/form-data; boundary=cut")
                                        .header("X-Api-Key", project)
                                        .POST(BodyPublishers.ofByteArray(form)))
                                .status()));
            }
            House.await("each has its answer", () -> statuses.size() == 96);
        }
        assertThat(statuses).contains(202).isSubsetOf(200, 202, 503);
        assertThat(house.platform().service("ingestion").pid()).isEqualTo(pid);
    }

    @Test
    void uploadsThatAreBrokenOffLeaveNothingBehind() throws IOException {
        var open = Path.of(
                "/proc/%d/fd".formatted(house.platform().service("ingestion").pid()));
        assumeTrue(Files.isDirectory(open), "skipped: this system has no /proc");
        for (var i = 0; i < 100; i++) {
            breakOff(
                    "POST /v1/sboms?project=gone HTTP/1.1\r\nHost: localhost\r\nX-Api-Key: gone-%d\r\n".formatted(i),
                    "{");
            breakOff(
                    "POST /api/v1/bom HTTP/1.1\r\nHost: localhost\r\nX-Api-Key: gone-%d\r\nContent-Type: multipart/form-data; boundary=cut\r\n"
                            .formatted(i),
                    "--cut\r\nContent-Disposition: form-data; name=\"bom\"; filename=\"bom.json\"\r\n\r\n{");
        }
        var answers = IntStream.range(0, 40)
                .mapToObj(i -> upload("stayed-" + i, "stayed-" + i).status())
                .toList();
        assertThat(answers).containsOnly(202);
        House.await("no file of an upload is open", () -> files(open).noneMatch(name -> name.contains("upload")));
        assertThat(house.items("ingestion", "/v1/projects?limit=1000"))
                .noneMatch(project -> project.path("name").asText().equals("gone"));
    }

    private static Stream<String> files(Path open) {
        try (var links = Files.list(open)) {
            return links.map(PressureTest::target).toList().stream();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    private static void breakOff(String head, String begin) throws IOException {
        var door = house.at("ingestion", "");
        try (var socket = new Socket(door.getHost(), door.getPort())) {
            var out = socket.getOutputStream();
            out.write((head + "Content-Length: 5000000\r\n\r\n" + begin + " ".repeat(100_000)).getBytes(UTF_8));
            out.flush();
        }
    }

    private static Answer upload(String project, @Nullable String caller) {
        return upload(project, caller, document());
    }

    private static Answer upload(String project, @Nullable String caller, byte[] document) {
        var request = HttpRequest.newBuilder(house.at("ingestion", "/v1/sboms?project=" + project))
                .POST(BodyPublishers.ofByteArray(document));
        return Http.send(caller == null ? request : request.header("X-Api-Key", caller));
    }

    private static Answer dependencyTrack(String caller) {
        return Http.send(HttpRequest.newBuilder(house.at("ingestion", "/api/v1/bom"))
                .header("Content-Type", "application/json")
                .header("X-Api-Key", caller)
                .PUT(BodyPublishers.ofByteArray(Http.bytes(Map.of(
                        "projectName",
                        "rate",
                        "projectVersion",
                        "1",
                        "autoCreate",
                        true,
                        "bom",
                        Base64.getEncoder().encodeToString(document()))))));
    }

    /** Three million characters that say nothing. */
    private static byte[] incompressible() {
        var noise = new byte[75_000];
        var random = new Random(3);
        var components = IntStream.range(0, 30)
                .mapToObj(i -> {
                    random.nextBytes(noise);
                    return "{\"type\": \"library\", \"name\": \"lib-%d\", \"description\": \"%s\"}"
                            .formatted(i, Base64.getEncoder().encodeToString(noise));
                })
                .collect(Collectors.joining(","));
        return "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"components\": [%s]}"
                .formatted(components)
                .getBytes(UTF_8);
    }

    private static byte[] document() {
        return """
                {"bomFormat": "CycloneDX", "specVersion": "1.6",
                 "components": [{"type": "library", "name": "lib", "version": "1"}]}
                """.getBytes(UTF_8);
    }
}
