package dev.interdict.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.tests.Http.Answer;
import java.io.IOException;
import java.net.Socket;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input gets a sentence that helps, and leaves everything as it was. */
class RefusalsTest {

    private static final House house = House.pending();

    @AfterAll
    static void stop() {
        house.close();
    }

    @AfterEach
    void nothingIsStoredAndTheServiceIsWell() {
        assertThat(house.items("ingestion", "/v1/projects")).isEmpty();
        assertThat(house.backlog("ingestion").path("outbox").asInt()).isZero();
        assertThat(Http.get(house.at("ingestion", "/q/health/ready")).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"hello\": \"world\"}                          | SBOM",
                "[1, 2, 3]                                       | SBOM",
                "{\"bomFormat\": \"CycloneDX\", \"specVersion\": | line 1",
                "PK\u0003\u0004                                  | CycloneDX",
                "%PDF-1.4                                        | CycloneDX",
                "<html></html>                                   | SBOM",
            })
    void whatIsNoSbomIsRefusedByEveryDoor(String document, String says) {
        var bytes = document.getBytes(UTF_8);
        assertProblem(house.tryUpload("p", "1", bytes), 400, says);
        assertProblem(
                Http.putJson(
                        house.at("ingestion", "/api/v1/bom"),
                        Map.of(
                                "projectName",
                                "p",
                                "projectVersion",
                                "1",
                                "autoCreate",
                                true,
                                "bom",
                                Base64.getEncoder().encodeToString(bytes))),
                400,
                says);
    }

    @Test
    void brokenJsonIsToldWithItsPlace() {
        assertProblem(
                Http.put(house.at("ingestion", "/api/v1/bom"), "application/json", "{\"bom\": ".getBytes(UTF_8)),
                400,
                "line 1");
    }

    @Test
    void moreThanTwentyMillionBase64CharactersAreTooMany() {
        var body = ("{\"projectName\":\"p\",\"autoCreate\":true,\"bom\":\"" + "A".repeat(20_000_004) + "\"}")
                .getBytes(UTF_8);
        assertProblem(
                Http.put(house.at("ingestion", "/api/v1/bom"), "application/json", body),
                413,
                "20000000 base64 characters");
    }

    @Test
    void aBodyOverTheLimitIsRefusedBeforeItIsRead() throws IOException {
        var door = house.at("ingestion", "/v1/sboms?project=p&version=1");
        try (var socket = new Socket(door.getHost(), door.getPort())) {
            socket.getOutputStream()
                    .write(
                            "POST /v1/sboms?project=p&version=1 HTTP/1.1\r\nHost: localhost\r\nContent-Length: 300000000\r\n\r\n"
                                    .getBytes(UTF_8));
            socket.getOutputStream().flush();
            socket.setSoTimeout(10_000);
            var answer = new String(socket.getInputStream().readNBytes(120), UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "no part named bom        | form-data; name=\"file\"                                  | /bom",
                "a text that is too long  | form-data; name=\"projectVersion\"                        | /projectVersion",
                "an encoded part          | form-data; name=\"bom\"~Content-Transfer-Encoding: base64 | /bom",
                "a part without a name    | form-data; filename=\"bom.json\"                          | has no name",
                "a part that is no field  | attachment; name=\"bom\"                                  | has no name",
            })
    void aFormThatCannotBeTakenIsRefused(String what, String disposition, String says) {
        var body = "--b\r\nContent-Disposition: " + disposition.replace("~", "\r\n") + "\r\n\r\n" + "x".repeat(100_000)
                + "\r\n--b--\r\n";
        assertProblem(form("multipart/form-data; boundary=b", body), what, says);
    }

    @Test
    void aFormThatIsNotWhatItsHeaderSaysIsRefused() {
        var bom = "--b\r\nContent-Disposition: form-data; name=\"bom\"\r\n\r\n{}\r\n";
        assertProblem(form("multipart/form-data", bom + "--b--\r\n"), "no boundary", "names no boundary");
        assertProblem(form("multipart/form-data; boundary=c", bom + "--b--\r\n"), "another boundary", "It has no part");
        assertProblem(form("multipart/form-data; boundary=b", bom), "no end", "ended by the boundary");
        assertProblem(form("multipart/form-data; boundary=b", bom + bom + "--b--\r\n"), "two documents", "twice");
        assertProblem(form("multipart/form-data; boundary=b", ""), "nothing", "It has no part");
        assertProblem(
                form("multipart/form-data; boundary=b", "--b\r\nX: " + "x".repeat(5_000_000) + "\r\n"),
                "a huge header",
                "longer than 4096 bytes");
        assertProblem(
                form("multipart/form-data; boundary=" + "b".repeat(100), bom), "a long boundary", "1 to 70 characters");
    }

    @Test
    void labelsThatCannotBePrintedAreRefusedByBothWays() {
        for (var label : List.of("a\u0000b", "a\r\nX-Injected: 1", "a\u001b[31m", "x".repeat(256), "\ud800")) {
            assertProblem(
                    Http.putJson(
                            house.at("ingestion", "/api/v1/bom"),
                            Map.of("projectName", label, "autoCreate", true, "bom", encoded("mail-gateway"))),
                    400,
                    "");
        }
        var form = "--b\r\nContent-Disposition: form-data; name=\"projectName\"\r\n\r\na\r\nX-Injected: 1\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"autoCreate\"\r\n\r\ntrue\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"bom\"\r\n\r\n"
                + new String(Samples.sbom("mail-gateway"), UTF_8)
                + "\r\n--b--\r\n";
        assertProblem(form("multipart/form-data; boundary=b", form), "a line break in a name", "/projectName");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data:application/json;base64,e30=",
                "e3-_",
                "e",
                "{}",
                "ZTMwPQ==",
                "H4sIAAAAAAAA/6uuBQBDv6ajAgAAAA==",
                "",
            })
    void whatIsNoDocumentInBase64IsRefused(String text) {
        var answer = Http.putJson(
                house.at("ingestion", "/api/v1/bom"), Map.of("projectName", "p", "autoCreate", true, "bom", text));
        assertProblem(answer, 400, "");
        if (text.length() > 8) {
            assertThat(answer.text()).doesNotContain(text);
        }
    }

    @Test
    void aBodyThatIsNeitherJsonNorAFormIsRefused() {
        for (var type : List.of("application/x-www-form-urlencoded", "text/plain", "application/xml", "nonsense")) {
            var answer = Wire.send(house.at("ingestion", ""), """
                    PUT /api/v1/bom HTTP/1.1
                    Host: {host}
                    Content-Type: %s
                    Content-Length: {length}
                    """.formatted(type), "{}");
            assertThat(answer.status()).as(type).isIn(400, 415);
            assertThat(answer.headers().get("content-type")).startsWith("application/problem+json");
        }
    }

    @Test
    void anUnknownProjectIdIsNotFound() {
        assertProblem(
                Http.putJson(
                        house.at("ingestion", "/api/v1/bom"),
                        Map.of("project", "0190b1a0-0000-7000-8000-000000000001", "bom", encoded("mail-gateway"))),
                404,
                "project");
        assertProblem(
                Http.get(house.at("ingestion", "/v1/projects/0190b1a0-0000-7000-8000-000000000001")), 404, "project");
    }

    @Test
    void aProjectThatMayNotBeCreatedIsNotFound() {
        assertProblem(
                Http.putJson(
                        house.at("ingestion", "/api/v1/bom"),
                        Map.of("projectName", "p", "projectVersion", "1", "bom", encoded("mail-gateway"))),
                404,
                "autoCreate");
    }

    @Test
    void anUnknownFieldInAProgrammeFileIsRefusedWithItsPlaceAndChangesNothing() {
        var door = house.at("screening", "/v1/programmes/us-bis-icts-kaspersky-2024");
        var before = Http.get(door).expect(200).json();
        var file = before.path("file").asText().replace("jurisdiction: US", "jurisdiction: US\ncolour: red");
        var answer = Http.put(door, "application/yaml", file.getBytes(UTF_8));
        assertProblem(answer, 400, "nothing was changed");
        assertThat(answer.json().path("errors").toString()).contains("colour");
        assertThat(Http.get(door).expect(200).json()).isEqualTo(before);
    }

    @Test
    void addressesThatDoNotExistAndMethodsThatDoNotFitAreProblemsToo() {
        for (var service : List.of("ingestion", "screening", "deadlines", "notifications")) {
            assertProblem(Http.get(house.at(service, "/v1/nothing-here")), 404, "address");
            assertProblem(Http.post(house.at(service, "/v1/backlog"), "application/json", new byte[0]), 405, "method");
        }
    }

    @Test
    void aCursorThatNoPageGaveIsRefused() {
        for (var door : List.of(
                "ingestion:/v1/projects",
                "screening:/v1/findings",
                "deadlines:/v1/deadlines",
                "notifications:/v1/alerts",
                "notifications:/v1/channels",
                "notifications:/v1/deliveries")) {
            var service = door.split(":", 2);
            assertProblem(Http.get(house.at(service[0], service[1] + "?cursor=not%20ours!")), 400, "cursor");
        }
    }

    @Test
    void aChannelThatCannotWorkIsRefusedWithPointers() {
        var answer = Http.putJson(
                house.at("notifications", "/v1/channels/bad"),
                Map.of(
                        "name",
                        "bad",
                        "type",
                        "webhook",
                        "settings",
                        Map.of("url", "ftp://example.org", "secret", "x")));
        assertProblem(answer, 400, "");
        assertThat(answer.json().path("errors").toString()).contains("/settings/url", "/settings/secret");
        assertThat(house.items("notifications", "/v1/channels")).isEmpty();
    }

    @Test
    void aRouteThatCannotWorkIsRefusedWithPointersAndChangesNothing() {
        var answer = Http.putJson(
                house.at("notifications", "/v1/routes"),
                Map.of(
                        "items",
                        List.of(Map.of(
                                "name", "all",
                                "channels", List.of("nobody"),
                                "match", Map.of("expression", "findings > 'many'")))));
        assertProblem(answer, 400, "");
        assertThat(answer.json().path("errors").toString())
                .contains("/items/0/channels/0", "PUT /v1/channels/{name} makes one.", "/items/0/match/expression");
        assertThat(house.items("notifications", "/v1/routes"))
                .extracting(route -> route.path("name").asText())
                .containsExactly("default");
    }

    private static String encoded(String sample) {
        return Base64.getEncoder().encodeToString(Samples.sbom(sample));
    }

    private static Wire.Answer form(String type, String body) {
        return Wire.send(house.at("ingestion", ""), """
                POST /api/v1/bom HTTP/1.1
                Host: {host}
                Content-Type: %s
                Content-Length: {length}
                """.formatted(type), body);
    }

    private static void assertProblem(Wire.Answer answer, String what, String says) {
        assertThat(answer.status()).as(what + ": " + answer.text()).isEqualTo(400);
        assertThat(answer.headers().get("content-type")).startsWith("application/problem+json");
        assertThat(answer.headers()).doesNotContainKey("x-injected");
        assertThat(answer.text()).contains(says).hasSizeLessThan(1000);
    }

    private static void assertProblem(Answer answer, int status, String says) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        var problem = answer.json();
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("type").asText()).isNotBlank();
        assertThat(problem.path("detail").asText()).contains(says).hasSizeLessThan(1000);
    }
}
