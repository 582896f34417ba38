package dev.interdict.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interdict.tests.Http.Answer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the doors for SBOMs promise beyond taking one: keys, waiting, events, slots, deletion, retention. */
class SbomDoorsTest {

    private static final String UNKNOWN = "0190b1a0-0000-7000-8000-000000000001";
    private static final String ENGINE = "\"cpe\": \"cpe:2.3:a:kaspersky:antivirus_engine:8:*:*:*:*:*:*:*\"";
    private static final String HARMLESS = "\"publisher\": \"Acme Software\"";

    private static House house;

    @BeforeAll
    static void start() {
        house = House.pending(Map.of(
                "INTERDICT_INGESTION_RETENTION_AGE", "1s",
                "INTERDICT_INGESTION_RETENTION_COUNT", "3",
                "INTERDICT_INGESTION_RETENTION_EVERY", "1s"));
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    @Test
    void aKeyTakesARequestOnceAlsoWhenAnotherDocumentBecameCurrent() {
        var first = upload("project=keyed&version=1", document("a"), "Idempotency-Key", "\"build-17\"");
        var other = upload("project=keyed&version=1", document("b"));
        var again = upload("project=keyed&version=1", document("a"), "Idempotency-Key", "build-17");

        assertThat(List.of(first.status(), other.status(), again.status())).containsExactly(202, 202, 200);
        assertThat(id(again)).isEqualTo(id(first)).isNotEqualTo(id(other));
        assertThat(again.response().headers().firstValue("Location")).hasValue("/v1/sboms/" + id(first));
        assertThat(currentSboms("keyed")).containsExactly("1 default " + id(other));
        house.quiet();
        assertThat(batches(id(first))).isEqualTo(1);
    }

    @Test
    void aKeyIsNotTakenForAnotherRequest() {
        upload("project=taken&version=1", document("a"), "Idempotency-Key", "build-18");
        for (var request : List.of("project=taken&version=2", "project=taken&version=1&slot=s", "project=taken2")) {
            assertProblem(upload(request, document("a"), "Idempotency-Key", "build-18"), 422, "Idempotency-Key");
        }
        assertProblem(upload("project=taken&version=1", document("b"), "Idempotency-Key", "build-18"), 422, "new key");
        assertThat(currentSboms("taken")).hasSize(1);
    }

    @Test
    void keysOfDifferentCallersAreDifferent() {
        var mine =
                upload("project=mine", document("a"), "Idempotency-Key", "build-19", "X-Api-Key", "one secret of mine");
        var theirs = upload("project=theirs", document("a"), "Idempotency-Key", "build-19", "X-Api-Key", "another");
        assertThat(List.of(mine.status(), theirs.status())).containsExactly(202, 202);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"open", "a,b", "with space", "\"\"", "LONG"})
    void aMalformedKeyIsRefused(String key) {
        var header = key.equals("LONG") ? "k".repeat(256) : key;
        assertProblem(upload("project=malformed", document("a"), "Idempotency-Key", header), 400, "Idempotency-Key");
    }

    @Test
    void requestsAtOnceUnderOneKeyAreOneUpload() {
        var answers = atOnce(IntStream.range(0, 16)
                .mapToObj(i -> () -> i % 2 == 0
                        ? upload("project=at-once", document("keyed"), "Idempotency-Key", "once")
                        : upload("project=at-once", document("other-" + i))));
        var keyed = IntStream.range(0, 8).mapToObj(i -> answers.get(2 * i)).toList();

        assertThat(keyed.stream().map(SbomDoorsTest::id).distinct()).hasSize(1);
        assertThat(keyed.stream().map(Answer::status)).containsOnlyOnce(202).containsOnly(200, 202);
        house.quiet();
        assertThat(batches(id(keyed.getFirst()))).isEqualTo(1);
    }

    @Test
    void anUploadCanWaitUntilItIsScreenedAndSaysHowLongEachStageTook() {
        var sbom = upload("project=waiting&version=1&wait=30s", document("a"))
                .expect(202)
                .json();

        assertThat(sbom.path("state").asText()).isEqualTo("screened");
        assertThat(sbom.path("reason").asText()).contains("compared");
        var timings = sbom.path("timings");
        assertThat(Stream.of(
                                "receiveMillis",
                                "waitMillis",
                                "readMillis",
                                "storeMillis",
                                "publishMillis",
                                "screenMillis")
                        .map(timings::path))
                .allSatisfy(millis -> assertThat(millis.asLong(-1)).isBetween(0L, 30_000L));
        assertThat(Stream.of("receivedAt", "storedAt", "publishedAt", "screenedAt")
                        .map(name -> Instant.parse(timings.path(name).asText()))
                        .toList())
                .isSorted();
        assertProblem(upload("project=waiting&wait=soon", document("a")), 400, "wait");
    }

    @Test
    void manyCanWaitForManyAtOnce() {
        var ids = IntStream.range(0, 10)
                .mapToObj(i -> id(upload("project=crowd-" + i, document("a")).expect(202)))
                .toList();
        var answers = atOnce(IntStream.range(0, 200)
                .mapToObj(i -> () -> Http.get(house.at("ingestion", "/v1/sboms/" + ids.get(i % 10) + "?wait=30s"))));
        assertThat(answers)
                .allSatisfy(answer -> assertThat(
                                answer.expect(200).json().path("state").asText())
                        .isEqualTo("screened"));
    }

    @Test
    void progressIsToldAsEventsUntilTheEnd() throws IOException, InterruptedException {
        var id = id(upload("project=events", document("a")).expect(202));
        var lines = events(id);

        assertThat(lines).contains("event:screened").last().isEqualTo("");
        var data = lines.stream().filter(line -> line.startsWith("data:")).toList();
        assertThat(data)
                .hasSameSizeAs(
                        lines.stream().filter(line -> line.startsWith("event:")).toList());
        var last = Http.JSON.readTree(data.getLast().substring("data:".length()));
        assertThat(last.path("id").asText()).isEqualTo(id);
        assertThat(last.path("state").asText()).isEqualTo("screened");

        assertThat(events(id)).filteredOn(line -> line.startsWith("event:")).containsExactly("event:screened");
        assertProblem(Http.get(house.at("ingestion", "/v1/sboms/" + UNKNOWN + "/events")), 404, "SBOM");
        assertProblem(Http.get(house.at("ingestion", "/v1/sboms/no-id/events")), 404, "SBOM");
    }

    @Test
    void eachSlotHasItsOwnCurrentDocument() {
        screened("project=slots&version=1&slot=backend", document("engine", ENGINE));
        screened("project=slots&version=1&slot=image", document("a"));
        var image = screened("project=slots&version=1&slot=image", document("b"));

        assertThat(states("slots")).containsExactly("open");
        assertThat(currentSboms("slots")).hasSize(2).contains("1 image " + image);

        screened("project=slots&version=1&slot=backend", document("replaced"));
        assertThat(states("slots")).containsExactly("closed");
    }

    @Test
    void aDeletedCurrentDocumentLeavesItsSlotEmptyAndClosesWhatWasFound() {
        var older = screened("project=deleted&version=1", document("engine", ENGINE));
        var current = screened("project=deleted&version=1", document("engine-2", ENGINE));
        assertThat(states("deleted")).containsExactly("open");

        assertThat(delete(older).status()).isEqualTo(204);
        house.quiet();
        assertThat(states("deleted")).containsExactly("open");
        assertThat(currentSboms("deleted")).containsExactly("1 default " + current);

        assertThat(delete(current).status()).isEqualTo(204);
        assertThat(currentSboms("deleted")).isEmpty();
        assertProblem(delete(current), 404, "SBOM");
        for (var rest : List.of("", "?wait=1s", "/document", "/events")) {
            assertProblem(Http.get(house.at("ingestion", "/v1/sboms/" + current + rest)), 404, "SBOM");
        }
        house.quiet();
        assertThat(states("deleted")).containsExactly("closed");
        assertThat(house.alerts("deleted"))
                .extracting(alert -> alert.path("kind").asText())
                .containsExactlyInAnyOrder("detected", "resolved");
        assertThat(rows("select count(*) from document_piece where sbom_id in ('%s', '%s')".formatted(older, current)))
                .isZero();

        screened("project=deleted&version=1", document("engine-2", ENGINE));
        assertThat(states("deleted")).containsExactly("open");
    }

    @Test
    void deletionsAtOnceDeleteOnce() {
        var id = screened("project=deleted-at-once", document("a"));
        var answers = atOnce(IntStream.range(0, 8).mapToObj(i -> () -> delete(id)));
        assertThat(answers.stream().map(Answer::status)).containsOnlyOnce(204).containsOnly(204, 404);
    }

    @Test
    void olderDocumentsGoWhenTheyAreNeitherYoungNorAmongTheNewest() {
        var ids = IntStream.range(0, 5)
                .mapToObj(
                        i -> id(upload("project=kept", document("number-" + i)).expect(202)))
                .toList();
        House.await(
                "the two oldest documents are gone",
                () -> Stream.of(ids.get(0), ids.get(1)).allMatch(id -> get(id).status() == 404));
        assertThat(ids.subList(2, 5)).allSatisfy(id -> {
            assertThat(get(id).status()).isEqualTo(200);
            assertThat(Http.get(house.at("ingestion", "/v1/sboms/" + id + "/document"))
                            .status())
                    .isEqualTo(200);
        });
        assertThat(rows("select count(*) from document_piece where sbom_id in ('%s', '%s')"
                        .formatted(ids.get(0), ids.get(1))))
                .isZero();
    }

    private static Answer upload(String parameters, byte[] document, String... headers) {
        var request = HttpRequest.newBuilder(house.at("ingestion", "/v1/sboms?" + parameters))
                .header("Content-Type", "application/vnd.cyclonedx+json")
                .POST(BodyPublishers.ofByteArray(document));
        return Http.send(headers.length == 0 ? request : request.headers(headers));
    }

    private static String screened(String parameters, byte[] document) {
        var sbom = upload(parameters + "&wait=30s", document).expect(202).json();
        assertThat(sbom.path("state").asText()).isEqualTo("screened");
        return sbom.path("id").asText();
    }

    private static Answer get(String id) {
        return Http.get(house.at("ingestion", "/v1/sboms/" + id));
    }

    private static Answer delete(String id) {
        return Http.send(
                HttpRequest.newBuilder(house.at("ingestion", "/v1/sboms/" + id)).DELETE());
    }

    private static List<String> events(String id) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(house.at("ingestion", "/v1/sboms/" + id + "/events"))
                    .header("Accept", "text/event-stream")
                    .header("Last-Event-ID", "7")
                    .build();
            var answer = client.send(request, BodyHandlers.ofLines());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
            return answer.body().toList();
        }
    }

    private static List<Answer> atOnce(Stream<Callable<Answer>> requests) {
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            return requests.map(clients::submit).toList().stream()
                    .map(SbomDoorsTest::answer)
                    .toList();
        }
    }

    private static Answer answer(Future<Answer> future) {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String id(Answer answer) {
        return answer.json().path("id").asText();
    }

    private static List<String> states(String project) {
        return house.findings(project).stream()
                .map(finding -> finding.path("state").asText())
                .toList();
    }

    private static List<String> currentSboms(String project) {
        return house.items("ingestion", "/v1/projects?limit=1000").stream()
                .filter(known -> known.path("name").asText().equals(project))
                .flatMap(known -> known.path("currentSboms").valueStream())
                .map(sbom -> Stream.of("version", "slot", "id")
                        .map(name -> sbom.path(name).asText())
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    /** How many records the components of the upload travelled in. */
    private static long batches(String sbom) {
        return new Topics(house)
                .read("interdict.ingestion.components.v1").stream()
                        .filter(record ->
                                WholeWayTest.header(record, "ce_correlationid").equals(sbom))
                        .count();
    }

    private static long rows(String query) {
        return Sql.number(house, "ingestion", query);
    }

    private static byte[] document(String name) {
        return document(name, HARMLESS);
    }

    private static byte[] document(String name, String vendor) {
        return """
                {"bomFormat": "CycloneDX", "specVersion": "1.6",
                 "components": [{"type": "library", "name": "scan-engine", "version": "%s", %s}]}
                """.formatted(name, vendor).getBytes(UTF_8);
    }

    private static void assertProblem(Answer answer, int status, String says) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        JsonNode problem = answer.json();
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("detail").asText()).contains(says).hasSizeLessThan(500);
    }
}
