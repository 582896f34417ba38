package dev.interdict.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.luben.zstd.Zstd;
import dev.interdict.tests.Http.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Documents that are larger than what the service has of memory for them, many at once, and clients that go away. */
class LargeUploadsTest {

    private static final int COMPONENTS = 40_000;

    private static House house;
    private static byte[] document;

    @BeforeAll
    static void start() {
        house = House.pending();
        document = document();
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    @Test
    void aLargeDocumentIsScreenedWholeAndComesBackByteForByte() {
        assertThat(document).hasSizeGreaterThan(12_000_000);
        var sbom = house.uploadScreened("large", "1", document);

        assertThat(sbom.path("components").asInt()).isEqualTo(COMPONENTS);
        assertThat(house.findings("large")).singleElement().satisfies(finding -> {
            assertThat(finding.at("/component/name").asText()).isEqualTo("scan-engine");
            assertThat(finding.path("path"))
                    .extracting(JsonNode::asText)
                    .containsExactly("large", "lib-7", "scan-engine");
        });
        var kept = Http.get(house.at("ingestion", "/v1/sboms/" + sbom.path("id").asText() + "/document"));
        assertThat(kept.expect(200).body()).isEqualTo(document);
        assertThat(kept.contentType()).isEqualTo("application/vnd.cyclonedx+json; version=1.6");
    }

    @Test
    void aCompressedBodyIsTheSameDocument() throws IOException {
        var plain = Samples.sbom("mail-gateway");
        var first = house.upload("compressed", "1", plain);
        assertThat(compressed("gzip", gzip(plain)).expect(200).json().path("id"))
                .isEqualTo(first.path("id"));
        assertThat(compressed("zstd", Zstd.compress(plain)).expect(200).json().path("id"))
                .isEqualTo(first.path("id"));
        assertThat(compressed("gzip", plain).status()).isEqualTo(400);
        assertThat(compressed("gzip", gzip(gzip(plain))).status()).isEqualTo(400);
        assertThat(compressed("zstd", Zstd.compress(new byte[80_000_000])).status())
                .isEqualTo(413);
    }

    @Test
    void aCompressedFileIsTakenByItsContentAndKeptAsItCame() throws IOException {
        var file = gzip(Samples.sbom("mail-gateway"));
        var sbom = house.uploadScreened("file", "1", file);

        assertThat(house.findings("file")).hasSize(1);
        var kept = Http.get(house.at("ingestion", "/v1/sboms/" + sbom.path("id").asText() + "/document"))
                .expect(200);
        assertThat(kept.body()).isEqualTo(file);
        assertThat(kept.contentType()).isEqualTo("application/gzip");
    }

    @Test
    void manyAtOnceAreAllTakenOrToldToComeAgain() {
        try (var clients = Executors.newFixedThreadPool(8)) {
            var answers = IntStream.range(0, 8)
                    .mapToObj(i -> clients.submit(() -> house.tryUpload("many-" + i, "1", document)))
                    .toList()
                    .stream()
                    .map(LargeUploadsTest::get)
                    .toList();
            assertThat(answers).anyMatch(answer -> answer.status() == 202).allSatisfy(answer -> {
                assertThat(answer.status()).as(answer.text()).isIn(202, 503);
                assertThat(answer.response().headers().firstValue("Retry-After").isPresent())
                        .isEqualTo(answer.status() == 503);
            });
        }
        assertThat(Http.get(house.at("ingestion", "/q/health/ready")).status()).isEqualTo(200);
        house.quiet();
    }

    @Test
    void clientsThatGoAwayLeaveNothingBehind() throws IOException {
        var door = house.at("ingestion", "");
        var sockets = new ArrayList<Socket>();
        for (var i = 0; i < 300; i++) {
            var socket = new Socket(door.getHost(), door.getPort());
            sockets.add(socket);
            var out = socket.getOutputStream();
            out.write(
                    "POST /v1/sboms?project=gone-%d&version=1 HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n\r\n"
                            .formatted(i, document.length)
                            .getBytes(UTF_8));
            out.write(document, 0, 20_000);
            out.flush();
        }
        for (var socket : sockets) {
            socket.close();
        }
        var answer = house.tryUpload("stayed", "1", Samples.sbom("mail-gateway"));

        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        assertThat(house.items("ingestion", "/v1/projects"))
                .extracting(project -> project.path("name").asText())
                .contains("stayed")
                .noneMatch(name -> name.startsWith("gone-"));
    }

    private static Answer compressed(String encoding, byte[] body) {
        return Http.send(HttpRequest.newBuilder(house.at("ingestion", "/v1/sboms?project=compressed&version=1"))
                .header("Content-Type", "application/json")
                .header("Content-Encoding", encoding)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        }
        return out.toByteArray();
    }

    private static Answer get(Future<Answer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failed) {
            throw new UncheckedIOException(new IOException(failed.getCause()));
        }
    }

    private static byte[] document() {
        var components = IntStream.range(0, COMPONENTS - 1)
                .mapToObj(i -> """
                        {"type": "library", "bom-ref": "ref-%d", "name": "lib-%d", "version": "1.%d",
                         "purl": "pkg:npm/%%40acme/lib-%d@1.%d", "publisher": "Acme Software %d",
                         "description": "A library that does what libraries of its kind do, number %d of many.",
                         "externalReferences": [{"type": "website", "url": "https://acme-%d.example/lib-%d"}]}""".formatted(i, i, i, i, i, i % 50, i, i % 50, i))
                .collect(Collectors.joining(",\n"));
        return """
                {"bomFormat": "CycloneDX", "specVersion": "1.6",
                 "metadata": {"component": {"type": "application", "bom-ref": "root", "name": "large"}},
                 "components": [%s,
                  {"type": "library", "bom-ref": "engine", "name": "scan-engine", "version": "8",
                   "cpe": "cpe:2.3:a:kaspersky:antivirus_engine:8:*:*:*:*:*:*:*"}],
                 "dependencies": [{"ref": "root", "dependsOn": ["ref-7"]}, {"ref": "ref-7", "dependsOn": ["engine"]}]}
                """.formatted(components).getBytes(UTF_8);
    }
}
