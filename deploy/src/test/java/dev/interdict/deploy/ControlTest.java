package dev.interdict.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlTest {

    private static final Instant START = Instant.parse("2024-06-01T12:00:00Z");

    private @TempDir Path folder;
    private BackingLog log;
    private EmbeddedKafka kafka;
    private ServiceProcess stub;
    private Pipeline pipeline;
    private Control control;
    private URI clock;

    @BeforeEach
    void start() throws IOException {
        log = BackingLog.to(folder.resolve("kafka.log"));
        kafka = new EmbeddedKafka(Ports.freeOne(), folder.resolve("kafka"));
        kafka.start();
        var file = ProductClockFile.standingAt(START, folder.resolve("clock"));
        stub = stub("2024-06-20T04:00:00Z,2024-07-13T04:00:00Z,2024-07-20T04:00:00Z", file);
        stub.start();
        stub.awaitReady();
        pipeline = new Pipeline(stage -> List.of(stub), kafka);
        open(new ProductTime(file, pipeline));
    }

    @AfterEach
    void stop() {
        control.close();
        pipeline.close();
        stub.stop();
        kafka.stop();
        log.close();
    }

    @Test
    void a_move_stops_wherever_something_falls_due() throws Exception {
        assertThat(post("{\"to\": \"2024-07-13T04:00:00Z\"}").body())
                .isEqualTo("{\"now\":\"2024-07-13T04:00:00Z\",\"set\":true}");
        assertThat(Files.readAllLines(folder.resolve("done")))
                .containsExactly(
                        "2024-06-20T04:00:00Z at 2024-06-20T04:00:00Z", "2024-07-13T04:00:00Z at 2024-07-13T04:00:00Z");
        assertThat(post("{\"to\": \"2024-07-13T04:00:00Z\"}").statusCode()).isEqualTo(200);
        assertThat(get().body()).isEqualTo("{\"now\":\"2024-07-13T04:00:00Z\",\"set\":true}");
    }

    @Test
    void what_cannot_be_done_is_a_problem_document() throws Exception {
        assertProblem(post("{\"to\": \"2024-06-01T11:59:59Z\"}"), 409, "never goes back");
        assertProblem(post("{\"to\": \"tomorrow\"}"), 400, "RFC 3339");
        assertProblem(post("{\"to\": 1}"), 400, "RFC 3339");
        assertProblem(post("[" + "1,".repeat(5000)), 400, "RFC 3339");
        assertProblem(post(""), 400, "RFC 3339");
        assertProblem(send(HttpRequest.newBuilder(clock).DELETE()), 405, "GET and POST");
        assertProblem(send(HttpRequest.newBuilder(clock.resolve("/elsewhere"))), 404, "/clock");
    }

    @Test
    void the_system_clock_cannot_be_moved() throws Exception {
        control.close();
        open(new ProductTime(null, pipeline));
        assertThat(get().body()).endsWith("\"set\":false}");
        assertProblem(post("{\"to\": \"2124-01-01T00:00:00Z\"}"), 409, "--at");
    }

    private void open(ProductTime time) {
        int port = Ports.freeOne();
        control = Control.open(port, time);
        clock = Doors.at(port, "/clock");
    }

    private ServiceProcess stub(String due, ProductClockFile file) throws IOException {
        int port = Ports.freeOne();
        var environment = Map.of(
                "QUARKUS_HTTP_PORT", String.valueOf(port),
                "INTERDICT_CLOCK_FILE", file.file().toString(),
                "STUB_DUE", due,
                "STUB_DONE", folder.resolve("done").toString());
        return new ServiceProcess(
                Stage.SCREENING, port, stubJar(), List.of("-Xmx32m"), environment, folder.resolve("stub.log"));
    }

    private Path stubJar() throws IOException {
        var manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, StubService.class.getName());
        attributes.put(
                Attributes.Name.CLASS_PATH,
                StubService.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toString());
        Path jar = folder.resolve("stub.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                OutputStream written = new JarOutputStream(file, manifest)) {
            written.flush();
        }
        return jar;
    }

    private HttpResponse<String> get() throws Exception {
        return send(HttpRequest.newBuilder(clock));
    }

    private HttpResponse<String> post(String body) throws Exception {
        return send(HttpRequest.newBuilder(clock).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String detail) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body())
                .contains("\"type\":", "\"title\":", "\"status\":" + status)
                .contains(detail);
    }
}
