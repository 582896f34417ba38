package dev.interdict.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What Dependency-Track's clients send, byte by byte as they send it, and what they need to hear. */
class RecordedRequestsTest {

    private static final House house = House.pending();
    private static final URI ingestion = house.at("ingestion", "");
    private static final String SBOM = """
            {"bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1, "components": [
              {"type": "library", "name": "engine", "version": "8", "supplier": {"name": "AO Kaspersky Lab"}}]}""";
    private static final String BASE64 = Base64.getEncoder().encodeToString(SBOM.getBytes(UTF_8));
    private static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    @AfterAll
    static void stop() {
        house.close();
    }

    /** The GitHub action DependencyTrack/gh-upload-sbom 4.1, on Node 20's fetch. */
    @Test
    void githubAction() {
        project("parent-of-action", "1");
        var answer = Wire.send(ingestion, """
                POST /api/v1/bom HTTP/1.1
                host: {host}
                connection: keep-alive
                X-API-Key: odt_0123456789abcdef
                content-type: multipart/form-data; boundary=----formdata-undici-023468171913
                accept: */*
                accept-language: *
                sec-fetch-mode: cors
                user-agent: node
                accept-encoding: gzip, deflate
                content-length: {length}
                """, form("------formdata-undici-023468171913", """
                Content-Disposition: form-data; name="projectName"

                action
                --
                Content-Disposition: form-data; name="projectVersion"

                refs/heads/main
                --
                Content-Disposition: form-data; name="projectTags"

                team-a,team-b
                --
                Content-Disposition: form-data; name="autoCreate"

                true
                --
                Content-Disposition: form-data; name="isLatest"

                true
                --
                Content-Disposition: form-data; name="parentName"

                parent-of-action
                --
                Content-Disposition: form-data; name="parentVersion"

                1
                --
                Content-Disposition: form-data; name="bom"; filename="bom"
                Content-Type: application/octet-stream

                {sbom}
                """));

        assertAccepted(answer);
        var kept = found("action", "refs/heads/main");
        assertThat(kept.path("uuid").asText())
                .isEqualTo(answer.json().path("projectUuid").asText());
        assertThat(kept.path("isLatest").asBoolean()).isTrue();
        assertThat(kept.path("tags").toString()).isEqualTo("[{\"name\":\"team-a\"},{\"name\":\"team-b\"}]");
        assertThat(kept.at("/parent/name").asText()).isEqualTo("parent-of-action");
        assertScreened(answer);
    }

    /** The Jenkins plugin 7.1, on OkHttp: the document is a text without a file name. */
    @Test
    void jenkins() {
        var connected = get("/api/v1/project", "Accept: application/json");
        assertThat(connected.status()).isEqualTo(200);
        assertThat(connected.headers().get("x-powered-by")).startsWith("Dependency-Track v");
        assertThat(get("/api/version", "Accept: application/json")
                        .json()
                        .path("version")
                        .asText())
                .matches("4\\.1[2-9]\\.\\d+");
        assertThat(get("/api/v1/team/self", "Accept: application/json")
                        .json()
                        .path("permissions")
                        .findValuesAsText("name"))
                .contains("BOM_UPLOAD", "VIEW_PORTFOLIO", "PROJECT_CREATION_UPLOAD", "PORTFOLIO_MANAGEMENT")
                .doesNotContain("VIEW_VULNERABILITY", "VIEW_POLICY_VIOLATION");

        var answer = Wire.send(ingestion, """
                POST /api/v1/bom HTTP/1.1
                X-Api-Key: odt_0123456789abcdef
                Accept: application/json
                Content-Type: multipart/form-data; boundary=5b6f43f1-8d3a-4d1e-a6a4-0a6a7f6f8f0e
                Content-Length: {length}
                Host: {host}
                Connection: Keep-Alive
                Accept-Encoding: gzip
                User-Agent: okhttp/4.12.0
                """, form("--5b6f43f1-8d3a-4d1e-a6a4-0a6a7f6f8f0e", """
                Content-Disposition: form-data; name="bom"

                {sbom}
                --
                Content-Disposition: form-data; name="projectName"

                jenkins job
                --
                Content-Disposition: form-data; name="projectVersion"

                #17
                --
                Content-Disposition: form-data; name="autoCreate"

                true
                --
                Content-Disposition: form-data; name="isLatest"

                false
                """));
        assertAccepted(answer);
        var uuid = answer.json().path("projectUuid").asText();
        assertScreened(answer);
        assertThat(get("/api/v1/event/token/" + answer.json().path("token").asText(), "Accept: application/json")
                        .text())
                .isEqualTo("{\"processing\":false}");

        var found = get("/api/v1/project/lookup?name=jenkins%20job&version=%2317", "Accept: application/json");
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.json().path("uuid").asText()).isEqualTo(uuid);

        var patched = Wire.send(ingestion, """
                PATCH /api/v1/project/%s HTTP/1.1
                X-Api-Key: odt_0123456789abcdef
                Accept: application/json
                Content-Type: application/json; charset=utf-8
                Content-Length: {length}
                Host: {host}
                Connection: Keep-Alive
                Accept-Encoding: gzip
                User-Agent: okhttp/4.12.0
                """.formatted(uuid), """
                {"tags":[{"name":"ci"}],"swidTagId":"s","group":"g","description":"d","isLatest":true}""");
        assertThat(patched.status()).isEqualTo(200);
        assertThat(patched.json().at("/tags/0/name").asText()).isEqualTo("ci");
        assertThat(patched.json().path("isLatest").asBoolean()).isTrue();
    }

    /** The Jenkins plugin fills its list of projects page by page until one is empty. */
    @Test
    void jenkinsListsProjectsToTheEnd() {
        project("listed", "1");
        var first = get("/api/v1/project?limit=500&excludeInactive=true&page=1", "Accept: application/json");
        assertThat(first.json().findValuesAsText("name")).contains("listed");
        assertThat(Integer.parseInt(first.headers().get("x-total-count")))
                .isEqualTo(first.json().size());
        assertThat(get("/api/v1/project?limit=500&excludeInactive=true&page=2", "Accept: application/json")
                        .text())
                .isEqualTo("[]");
        assertThat(get("/api/v1/project?pageSize=1&pageNumber=1", "Accept: application/json")
                        .json()
                        .size())
                .isEqualTo(1);
        assertThat(get("/api/v1/project?pageNumber=x", "Accept: application/json")
                        .status())
                .isEqualTo(400);
    }

    /** An older Jenkins plugin, 4.3: JSON by PUT. */
    @Test
    void olderJenkins() {
        assertAccepted(Wire.send(ingestion, """
                PUT /api/v1/bom HTTP/1.1
                X-Api-Key: odt_0123456789abcdef
                Accept: application/json
                Content-Type: application/json; charset=utf-8
                Content-Length: {length}
                Host: {host}
                Connection: Keep-Alive
                Accept-Encoding: gzip
                User-Agent: okhttp/4.10.0
                """, """
                {"bom":"%s","projectName":"older","projectVersion":"1","autoCreate":true}""".formatted(BASE64)));
    }

    /** The Maven plugin 1.11, which sends what it does not know as null and polls the older address. */
    @Test
    void mavenPlugin() {
        var answer = Wire.send(ingestion, """
                PUT /api/v1/bom HTTP/1.1
                Accept: application/json
                Accept-Encoding: gzip, deflate
                Content-Type: application/json
                X-Api-Key: odt_0123456789abcdef
                Content-Length: {length}
                Host: {host}
                Connection: Keep-Alive
                User-Agent: unirest-java/3.1.00
                """, """
                {"projectName":"org.example:shop","projectVersion":"1.0-SNAPSHOT","autoCreate":true,"bom":"%s",\
                "isLatestProjectVersion":true,"parentUUID":null,"parentName":null,"parentVersion":null,\
                "projectTags":[{"name":"maven"}]}""".formatted(BASE64));
        assertAccepted(answer);
        assertScreened(answer);
        assertThat(get("/api/v1/bom/token/" + answer.json().path("token").asText(), "Accept: application/json")
                        .text())
                .isEqualTo("{\"processing\":false}");
        assertThat(found("org.example:shop", "1.0-SNAPSHOT").path("isLatest").asBoolean())
                .isTrue();

        for (var look : new String[] {
            "metrics/project/%s/refresh", "metrics/project/%s/current", "finding/project/%s", "violation/project/%s"
        }) {
            var asked = get(
                    "/api/v1/"
                            + look.formatted(answer.json().path("projectUuid").asText()),
                    "Accept: application/json");
            assertThat(asked.status()).as(look).isEqualTo(501);
            assertThat(asked.headers().get("content-type")).startsWith("application/problem+json");
            assertThat(asked.json().path("detail").asText()).startsWith("Interdict does not look for vulnerabilities.");
        }
    }

    /** The Go library client-go 0.17, by which sbom-operator and others upload: a form with a text, in chunks. */
    @Test
    void goClient() {
        var body = form("--2f3ad1c6b1d3d8d9a4c6c1bb0ac0ba4a5c2d8d3a9f8b7f5f6a3f0e5d4c3b", """
                Content-Disposition: form-data; name="projectName"

                go
                --
                Content-Disposition: form-data; name="projectVersion"

                1
                --
                Content-Disposition: form-data; name="autoCreate"

                true
                --
                Content-Disposition: form-data; name="bom"

                {sbom}
                """);
        assertAccepted(Wire.sendChunked(ingestion, """
                POST /api/v1/bom HTTP/1.1
                Host: {host}
                User-Agent: client-go
                Transfer-Encoding: chunked
                Accept: application/json
                Content-Type: multipart/form-data; boundary=2f3ad1c6b1d3d8d9a4c6c1bb0ac0ba4a5c2d8d3a9f8b7f5f6a3f0e5d4c3b
                X-Api-Key: odt_0123456789abcdef
                Accept-Encoding: gzip
                """, body.getBytes(UTF_8), 7));
    }

    /** curl, as Dependency-Track's documentation has it; it asks before it sends much. */
    @Test
    void curl() {
        var head = """
                POST /api/v1/bom HTTP/1.1
                Host: {host}
                User-Agent: curl/7.88.1
                Accept: */*
                X-Api-Key: odt_0123456789abcdef
                Content-Length: {length}
                Content-Type: multipart/form-data; boundary=------------------------d74496d66958873e
                %s""";
        var body = form("--------------------------d74496d66958873e", """
                Content-Disposition: form-data; name="autoCreate"

                true
                --
                Content-Disposition: form-data; name="projectName"

                curl
                --
                Content-Disposition: form-data; name="projectVersion"

                1
                --
                Content-Disposition: form-data; name="bom"; filename="target/bom.json"
                Content-Type: application/octet-stream

                {sbom}
                """);
        assertAccepted(Wire.send(ingestion, head.formatted(""), body));
        assertAccepted(Wire.sendWhenAskedFor(ingestion, head.formatted("Expect: 100-continue"), body.getBytes(UTF_8)));
    }

    /** Python's requests, as many scripts use it: parts without a file name, and the document as a file. */
    @Test
    void pythonRequests() {
        assertAccepted(Wire.send(ingestion, """
                POST /api/v1/bom HTTP/1.1
                Host: {host}
                User-Agent: python-requests/2.32.3
                Accept-Encoding: gzip, deflate, br, zstd
                Accept: */*
                Connection: keep-alive
                X-Api-Key: odt_0123456789abcdef
                Content-Length: {length}
                Content-Type: multipart/form-data; boundary=8a1f3b1f0c9e4f0f8d7e0b5a4c3d2e1f
                """, form("--8a1f3b1f0c9e4f0f8d7e0b5a4c3d2e1f", """
                Content-Disposition: form-data; name="projectName"

                python
                --
                Content-Disposition: form-data; name="projectVersion"

                1
                --
                Content-Disposition: form-data; name="autoCreate"

                True
                --
                Content-Disposition: form-data; name="bom"; filename="bom.json"

                {sbom}
                """)));
    }

    /** The Gradle companion on Ktor: names without quotes. */
    @Test
    void gradleCompanion() {
        var first = Wire.send(ingestion, """
                POST /api/v1/bom HTTP/1.1
                X-Api-Key: odt_0123456789abcdef
                Accept: */*
                Accept-Charset: UTF-8
                User-Agent: ktor-client
                Content-Length: {length}
                Content-Type: multipart/form-data; boundary=-f3e9d3a1c2b4-5d6e7f80
                Host: {host}
                """, form("---f3e9d3a1c2b4-5d6e7f80", """
                Content-Disposition: form-data; name=bom; filename=bom.json
                Content-Type: application/json
                Content-Length: {bytes}

                {sbom}
                --
                Content-Disposition: form-data; name=autoCreate
                Content-Length: 4

                true
                --
                Content-Disposition: form-data; name=projectName
                Content-Length: 6

                gradle
                --
                Content-Disposition: form-data; name=projectVersion
                Content-Length: 1

                1
                """));
        assertAccepted(first);
    }

    /** cdxgen sends autoCreate as a text, and JSON by POST where PUT is not allowed. */
    @Test
    void cdxgenByPost() {
        assertAccepted(Wire.send(ingestion, """
                POST /api/v1/bom HTTP/1.1
                user-agent: @CycloneDX/cdxgen 12.0.0
                x-api-key: odt_0123456789abcdef
                content-type: application/json
                accept: application/json
                content-length: {length}
                accept-encoding: gzip, deflate, br
                Host: {host}
                Connection: keep-alive
                """, """
                {"autoCreate":"true","bom":"%s","projectName":"cdxgen","projectVersion":"main"}""".formatted(BASE64)));
    }

    /** dtrack-audit: uploads by the id that it looked up before. */
    @Test
    void dtrackAudit() {
        project("audited", "1");
        project("audited", "2");
        var uuid = found("audited", "1").path("uuid").asText();
        var answer = Wire.send(ingestion, """
                PUT /api/v1/bom HTTP/1.1
                Host: {host}
                User-Agent: Go-http-client/1.1
                Content-Length: {length}
                Content-Type: application/json
                X-Api-Key: odt_0123456789abcdef
                Accept-Encoding: gzip
                """, """
                {"project":"%s","bom":"%s"}""".formatted(uuid, base64(SBOM.replace("\"8\"", "\"9\""))));
        assertAccepted(answer);
        assertThat(answer.json().path("projectUuid").asText()).isEqualTo(uuid);
        assertThat(sbom(answer).path("version").asText()).isEqualTo("1");
    }

    @Test
    void aTokenThatNobodyHasIsNotBeingProcessedAndNoTokenAtAllIsRefused() {
        for (var door : List.of("/api/v1/event/token/", "/api/v1/bom/token/")) {
            var unknown = get(door + "0190b1a0-0000-7000-8000-000000000001", "Accept: application/json");
            assertThat(unknown.status()).isEqualTo(200);
            assertThat(unknown.text()).isEqualTo("{\"processing\":false}");
            var malformed = get(door + "nonsense", "Accept: application/json");
            assertThat(malformed.status()).isEqualTo(400);
            assertThat(malformed.headers().get("content-type")).startsWith("application/problem+json");
        }
    }

    @Test
    void onlyDependencyTracksDoorsSayThatTheyAreThoseAndNoneIsForBrowsers() {
        assertThat(get("/v1/projects", "Origin: https://example.org").headers())
                .doesNotContainKeys("x-powered-by", "access-control-allow-origin");
        assertThat(get("/api/v1/nothing", "Origin: https://example.org").headers())
                .containsKey("x-powered-by")
                .doesNotContainKey("access-control-allow-origin");
        var preflight = Wire.send(ingestion, """
                OPTIONS /api/v1/bom HTTP/1.1
                Host: {host}
                Origin: https://example.org
                Access-Control-Request-Method: PUT
                """, "");
        assertThat(preflight.headers()).doesNotContainKey("access-control-allow-origin");
    }

    private static void assertAccepted(Wire.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.headers().get("content-type")).startsWith("application/json");
        assertThat(answer.headers().get("x-powered-by")).startsWith("Dependency-Track v4.");
        assertThat(answer.text()).matches("\\{\"token\":\"%s\",\"projectUuid\":\"%s\"}".formatted(UUID, UUID));
        assertThat(sbom(answer).path("components").asInt()).isEqualTo(1);
    }

    private static JsonNode sbom(Wire.Answer answer) {
        return Http.get(house.at(
                        "ingestion", "/v1/sboms/" + answer.json().path("token").asText()))
                .expect(200)
                .json();
    }

    private static void assertScreened(Wire.Answer answer) {
        var id = answer.json().path("token").asText();
        assertThat(Http.get(house.at("ingestion", "/v1/sboms/" + id + "?wait=30s"))
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("screened");
    }

    private static void project(String name, String version) {
        Http.putJson(
                        house.at("ingestion", "/api/v1/bom"),
                        Map.of("projectName", name, "projectVersion", version, "autoCreate", true, "bom", BASE64))
                .expect(200);
    }

    private static JsonNode found(String name, String version) {
        return Http.get(house.at("ingestion", "/api/v1/project/lookup?name=" + name + "&version=" + version))
                .expect(200)
                .json();
    }

    private static Wire.Answer get(String path, String accept) {
        return Wire.send(ingestion, """
                GET %s HTTP/1.1
                X-Api-Key: odt_0123456789abcdef
                %s
                Host: {host}
                Connection: Keep-Alive
                """.formatted(path, accept), "");
    }

    /** A form as it is on the wire, of parts that two hyphens in a line set apart. */
    private static String form(String delimiter, String parts) {
        return delimiter + "\r\n"
                + parts.strip()
                        .replace("\n--\n", "\n" + delimiter + "\n")
                        .replace("\n", "\r\n")
                        .replace("{bytes}", String.valueOf(SBOM.length()))
                        .replace("{sbom}", SBOM)
                + "\r\n" + delimiter + "--\r\n";
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }
}
