package dev.interdict.tests;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interdict.tests.Http.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Uploads that are not as they should be: answered each, and the service is well after them. */
class BadUploadsTest {

    private static final Path ARCHIVE = Path.of("..", "..", "shared", "data", "sboms.tar.gz");
    private static final String CANARY = "127.0.0.1:9/";

    private static final String SBOM = """
            {"bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1,
             "components": [{"type": "library", "name": "engine", "version": "8"}]}""";

    /** How many clients send at once; what the network brings of each stands in memory. */
    private static final int TOGETHER = 100;

    private static House house;

    @BeforeAll
    static void start() {
        house = House.pending();
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    @Test
    void everyBadInputIsAnsweredNothingIsFetchedAndTheServiceIsWell() throws IOException, InterruptedException {
        var answers = new TreeMap<String, Integer>();
        try (var canary = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            canary.setSoTimeout(1);
            for (var file : badInputs()) {
                var body = pointedAt(canary.getLocalPort(), Files.readAllBytes(file));
                for (var reading : List.of("lenient", "strict")) {
                    var answer = post("bad&version=" + file.getFileName() + "&reading=" + reading, body);
                    assertThat(answer.status())
                            .as("%s, %s: %s", file, reading, answer.text())
                            .isBetween(200, 499);
                    assertThat(answer.contentType())
                            .isEqualTo(
                                    answer.status() < 300
                                            ? "application/json;charset=UTF-8"
                                            : "application/problem+json");
                    answers.merge(reading + (answer.status() < 300 ? " taken" : " refused"), 1, Integer::sum);
                }
            }
            assertThatThrownBy(canary::accept).isInstanceOf(SocketTimeoutException.class);
        }
        assertThat(answers)
                .isEqualTo(
                        Map.of("lenient refused", 99, "lenient taken", 112, "strict refused", 155, "strict taken", 56));
        assertIsWell("after-bad-ones");
    }

    @Test
    void aThousandClientsThatGoAwayLeaveNothingBehind() throws IOException {
        var door = house.at("ingestion", "");
        var half = new byte[100_000];
        for (var i = 0; i < 1_000; i += TOGETHER) {
            var sockets = new ArrayList<Socket>();
            for (var j = i; j < i + TOGETHER; j++) {
                var socket = new Socket(door.getHost(), door.getPort());
                sockets.add(socket);
                socket.getOutputStream()
                        .write(
                                "POST /v1/sboms?project=gone-%d HTTP/1.1\r\nHost: localhost\r\nContent-Length: 200000\r\n\r\n"
                                        .formatted(j)
                                        .getBytes(UTF_8));
                socket.getOutputStream().write(half);
            }
            for (var socket : sockets) {
                socket.close();
            }
            assertIsWell("beside-those-that-go-" + i);
        }
        assertIsWell("after-a-thousand");
        assertThat(house.items("ingestion", "/v1/projects"))
                .extracting(project -> project.path("name").asText())
                .noneMatch(name -> name.startsWith("gone-"));
    }

    @Test
    void aStrictReadingTellsEveryFaultAndKeepsNothing() {
        var faulty = SBOM.replace("\"library\"", "\"gadget\"").replace("\"version\": \"8\"", "\"colour\": \"red\"");
        var refused = post("strict&version=1&reading=strict", faulty.getBytes(UTF_8));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.contentType()).isEqualTo("application/problem+json");
        assertThat(refused.json().path("errors"))
                .extracting(error -> error.path("pointer").asText() + " "
                        + error.path("detail").asText())
                .containsExactlyInAnyOrder(
                        "/components/0/type It is none of the values that the schema lists.",
                        "/components/0 It has a key that the schema does not know: colour.");
        assertThat(house.items("ingestion", "/v1/projects"))
                .noneMatch(project -> project.path("name").asText().equals("strict"));
        assertThat(post("strict&version=1", faulty.getBytes(UTF_8)).status()).isEqualTo(202);
        assertThat(post("strict&version=2&reading=strict", SBOM.getBytes(UTF_8)).status())
                .isEqualTo(202);
        assertThat(post("strict&version=2&reading=harsh", SBOM.getBytes(UTF_8)).status())
                .isEqualTo(400);
    }

    @Test
    void anEnvelopeIsKeptAsItCameAndItsSbomIsScreened() {
        var statement = "{\"predicateType\": \"https://cyclonedx.org/bom\", \"predicate\": %s}".formatted(SBOM);
        var envelope = "{\"payloadType\": \"application/vnd.in-toto+json\", \"payload\": \"%s\", \"signatures\": []}"
                .formatted(Base64.getEncoder().encodeToString(statement.getBytes(UTF_8)))
                .getBytes(UTF_8);
        var sbom = house.uploadScreened("envelope", "1", envelope);

        assertThat(sbom.path("components").asInt()).isEqualTo(1);
        assertThat(sbom.path("warnings"))
                .extracting(JsonNode::asText)
                .containsExactly("The envelope's signature was not verified: this service has no keys.");
        var kept = Http.get(house.at("ingestion", "/v1/sboms/" + sbom.path("id").asText() + "/document"))
                .expect(200);
        assertThat(kept.body()).isEqualTo(envelope);
        assertThat(kept.contentType()).isEqualTo("application/vnd.dsse.envelope.v1+json");
    }

    private static void assertIsWell(String project) {
        assertThat(Http.get(house.at("ingestion", "/q/health"))
                        .expect(200)
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("UP");
        assertThat(house.uploadScreened(project, "1", SBOM.getBytes(UTF_8))
                        .path("components")
                        .asInt())
                .isEqualTo(1);
    }

    private static Answer post(String project, byte[] body) {
        return Http.post(house.at("ingestion", "/v1/sboms?project=" + project), "application/octet-stream", body);
    }

    /** Documents that name the discard port to be fetched from name the listening one in its place. */
    private static byte[] pointedAt(int port, byte[] document) {
        var text = new String(document, ISO_8859_1);
        return text.contains(CANARY)
                ? text.replace(CANARY, "127.0.0.1:" + port + "/").getBytes(ISO_8859_1)
                : document;
    }

    private static List<Path> badInputs() throws IOException, InterruptedException {
        assumeTrue(Files.exists(ARCHIVE), "skipped: no " + ARCHIVE);
        var folder = Files.createDirectories(Path.of("target", "bad-inputs"));
        var tar = new ProcessBuilder(
                "tar", "-xzf", ARCHIVE.toString(), "-C", folder.toString(), "--strip-components=2", "sboms/malicious");
        assertThat(tar.inheritIO().start().waitFor()).isZero();
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("MANIFEST.csv"))
                    .sorted()
                    .toList();
        }
    }
}
