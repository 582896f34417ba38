package dev.interdict.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.luben.zstd.Zstd;
import dev.interdict.tests.Http.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Projects, their versions and what they are parts of, at their own doors and at Dependency-Track's. */
class ProjectsTest {

    private static final House house = House.pending();
    private static final int COMPONENTS = 37;
    private static final byte[] SBOM = Samples.sbom("mail-gateway");

    @AfterAll
    static void stop() {
        house.close();
    }

    @Test
    void aNewVersionClosesNothingOfTheOldOneAndIsTheLatestUntilAnotherIsCalledSo() {
        var first = put("versions", "1", Map.of()).expect(200).json();
        var second = put("versions", "2", Map.of()).expect(200).json();
        var project = project("versions");
        assertThat(project.path("id")).isEqualTo(first.path("projectUuid"));
        assertThat(versions(project)).containsExactly("1 active", "2 active latest");

        put("versions", "1", Map.of("isLatestProjectVersion", "true")).expect(200);
        assertThat(versions(project("versions"))).containsExactly("1 active latest", "2 active");
        put("versions", "3", Map.of()).expect(200);
        assertThat(versions(project("versions"))).containsExactly("1 active latest", "2 active", "3 active");

        profile("versions", Map.of("versions", List.of(Map.of("name", "1", "latest", false, "active", false))))
                .expect(200);
        assertThat(versions(project("versions"))).containsExactly("1", "2 active", "3 active latest");
        house.quiet();
        assertThat(house.findings("versions"))
                .isNotEmpty()
                .allSatisfy(
                        finding -> assertThat(finding.path("state").asText()).isEqualTo("open"));

        assertThat(latest("versions").path("version").asText()).isEqualTo("3");
        assertThat(dependencyTrack("/" + second.path("projectUuid").asText())
                        .expect(200)
                        .json()
                        .path("version")
                        .asText())
                .isEqualTo("2");
    }

    @Test
    void anUploadByIdGoesToTheVersionThatHasIt() {
        put("by-id", "1", Map.of()).expect(200);
        var second = put("by-id", "2", Map.of()).expect(200).json();
        put("by-id", "3", Map.of()).expect(200);

        var again = Http.putJson(
                        house.at("ingestion", "/api/v1/bom"),
                        Map.of("project", second.path("projectUuid").asText(), "bom", encoded()))
                .expect(200)
                .json();
        assertThat(again).isEqualTo(second);
    }

    @Test
    void aDocumentMayBeginWithAByteOrderMarkAndBeCompressed() throws IOException {
        var plain = new ByteArrayOutputStream();
        plain.writeBytes(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf});
        plain.writeBytes(SBOM);
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(SBOM);
        }
        for (var document : List.of(plain.toByteArray(), packed.toByteArray(), Zstd.compress(SBOM))) {
            var token = Http.putJson(
                            house.at("ingestion", "/api/v1/bom"),
                            Map.of(
                                    "projectName",
                                    "packed",
                                    "autoCreate",
                                    true,
                                    "bom",
                                    Base64.getEncoder().encodeToString(document)))
                    .expect(200)
                    .json()
                    .path("token")
                    .asText();
            assertThat(Http.get(house.at("ingestion", "/v1/sboms/" + token))
                            .json()
                            .path("components")
                            .asInt())
                    .isEqualTo(COMPONENTS);
            var form = new ByteArrayOutputStream();
            form.writeBytes(
                    "--b\r\nContent-Disposition: form-data; name=bom; filename=b\r\nContent-Type: application/gzip\r\n\r\n"
                            .getBytes(UTF_8));
            form.writeBytes(document);
            form.writeBytes("\r\n--b\r\nContent-Disposition: form-data; name=projectName\r\n\r\npacked\r\n--b--\r\n"
                    .getBytes(UTF_8));
            assertThat(Http.post(
                                    house.at("ingestion", "/api/v1/bom"),
                                    "multipart/form-data; boundary=b",
                                    form.toByteArray())
                            .expect(200)
                            .json()
                            .path("token")
                            .asText())
                    .isEqualTo(token);
        }
    }

    @Test
    void aParentIsTakenWithTheVersionThatBegins() {
        put("suite", "5", Map.of()).expect(200);
        var suite = project("suite").path("id").asText();
        put("part", "1", Map.of("parentName", "suite", "parentVersion", "5")).expect(200);
        assertThat(project("part").path("parent").asText()).isEqualTo(suite);
        assertThat(latest("part").path("parent").toString())
                .isEqualTo("{\"uuid\":\"%s\",\"name\":\"suite\"}".formatted(suite));

        put("other-suite", "1", Map.of()).expect(200);
        put("part", "1", Map.of("parentName", "other-suite")).expect(200);
        assertThat(project("part").path("parent").asText()).isEqualTo(suite);
        put("part", "2", Map.of("parentUUID", project("other-suite").path("id").asText()))
                .expect(200);
        assertThat(project("part").path("parent"))
                .isEqualTo(project("other-suite").path("id"));

        profile("part", Map.of("parent", "")).expect(200);
        assertThat(project("part").path("parent").isNull()).isTrue();
    }

    @Test
    void anUnknownParentIsNotFoundAndLeavesNothing() {
        for (var parent :
                List.of(Map.of("parentName", "nobody"), Map.of("parentUUID", "0190b1a0-0000-7000-8000-000000000001"))) {
            var answer = put("orphan", "1", Map.copyOf(parent));
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.json().at("/errors/0/pointer").asText()).startsWith("/parent");
        }
        put("suite-with-version", "5", Map.of()).expect(200);
        assertThat(put("orphan", "1", Map.of("parentName", "suite-with-version", "parentVersion", "6"))
                        .status())
                .isEqualTo(404);
        assertThat(dependencyTrack("/lookup?name=orphan").status()).isEqualTo(404);
    }

    @Test
    void noProjectComesAboveItself() {
        put("top", "1", Map.of()).expect(200);
        put("middle", "1", Map.of("parentName", "top")).expect(200);
        put("bottom", "1", Map.of("parentName", "middle")).expect(200);
        var bottom = project("bottom").path("id").asText();

        for (var refused : List.of(
                profile("top", Map.of("parent", bottom)),
                profile("top", Map.of("parent", project("top").path("id").asText())),
                profile("top", Map.of("parent", "nonsense")))) {
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.json().at("/errors/0/pointer").asText()).isEqualTo("/parent");
        }
        assertThat(put("top", "2", Map.of("parentName", "bottom")).status()).isEqualTo(400);
        assertThat(project("top").path("parent").isNull()).isTrue();
        assertThat(versions(project("top"))).containsExactly("1 active latest");
    }

    @Test
    void twoProjectsThatWantEachOtherAsParentAtOnceDoNotBothGetIt() {
        put("romeo", "1", Map.of()).expect(200);
        put("juliet", "1", Map.of()).expect(200);
        var romeo = project("romeo").path("id").asText();
        var juliet = project("juliet").path("id").asText();
        for (var i = 0; i < 20; i++) {
            var one = CompletableFuture.supplyAsync(
                    () -> profile("romeo", Map.of("parent", juliet)).status());
            var other = CompletableFuture.supplyAsync(
                    () -> profile("juliet", Map.of("parent", romeo)).status());
            assertThat(List.of(one.join(), other.join())).containsExactlyInAnyOrder(200, 400);
            profile("romeo", Map.of("parent", "")).expect(200);
            profile("juliet", Map.of("parent", "")).expect(200);
        }
    }

    @Test
    void uploadsThatBeginTheSameProjectAtOnceMakeOne() {
        var answers = IntStream.range(0, 16)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> put("raced", "1", Map.of())))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(answer -> answer.expect(200).json().toString())
                .distinct()
                .toList();
        assertThat(answers).hasSize(1);
        assertThat(versions(project("raced"))).containsExactly("1 active latest");
    }

    @Test
    void aPatchAtDependencyTracksDoorChangesWhatIsKept() {
        put("patched", "1", Map.of()).expect(200);
        var second = put("patched", "2", Map.of()).expect(200).json().path("projectUuid");
        put("above", "1", Map.of()).expect(200);

        var patched = patch(
                        second.asText(),
                        Map.of(
                                "tags",
                                List.of(Map.of("name", "t")),
                                "active",
                                false,
                                "isLatest",
                                true,
                                "description",
                                "not kept",
                                "parent",
                                Map.of("uuid", project("above").path("id").asText())))
                .expect(200)
                .json();
        assertThat(patched.path("version").asText()).isEqualTo("2");
        assertThat(patched.path("active").asBoolean()).isFalse();
        assertThat(patched.at("/parent/name").asText()).isEqualTo("above");
        assertThat(versions(project("patched"))).containsExactly("1 active", "2 latest");
        assertThat(project("patched").path("tags").toString()).isEqualTo("[\"t\"]");

        assertThat(patch(second.asText(), Map.of("parent", Map.of("uuid", second.asText())))
                        .status())
                .isEqualTo(400);
        assertThat(patch("0190b1a0-0000-7000-8000-000000000001", Map.of()).status())
                .isEqualTo(404);
        assertThat(patch("nonsense", Map.of()).status()).isEqualTo(404);
    }

    @Test
    void aVersionMayBeginWithoutADocument() {
        var begun =
                begin(Map.of("name", "begun", "version", "1", "tags", List.of(Map.of("name", "t")), "classifier", "X"));
        assertThat(begun.expect(201).json().path("version").asText()).isEqualTo("1");
        assertThat(versions(project("begun"))).containsExactly("1 active latest");
        assertThat(begin(Map.of("name", "begun", "version", "1")).status()).isEqualTo(409);
        begin(Map.of("name", "begun", "version", "2", "active", false)).expect(201);
        assertThat(versions(project("begun"))).containsExactly("1 active", "2 latest");

        var answer = Http.putJson(
                house.at("ingestion", "/api/v1/bom"),
                Map.of("project", begun.json().path("uuid").asText(), "bom", encoded()));
        assertThat(answer.expect(200).json().path("projectUuid"))
                .isEqualTo(begun.json().path("uuid"));

        for (var refused : List.of(
                Map.of("version", "1"),
                Map.of("name", "a\u0000b"),
                Map.of("name", "not-begun", "tags", List.of("x".repeat(300))),
                Map.of("name", "not-begun", "parent", Map.of("uuid", "nonsense")))) {
            assertThat(begin(Map.copyOf(refused)).status()).isEqualTo(400);
        }
        assertThat(begin(Map.of("name", "not-begun", "parent", Map.of("uuid", "0190b1a0-0000-7000-8000-000000000001")))
                        .status())
                .isEqualTo(404);
        assertThat(dependencyTrack("/lookup?name=not-begun").status()).isEqualTo(404);
    }

    @Test
    void namesAreNamesWhateverStandsInThem() {
        for (var name : List.of("../../etc/passwd", "a/b", "%2e%2e", "<b>&\"'", "\u202eevil", "\ud83d\ude80", "a  b")) {
            var id = put(name, "../1", Map.of())
                    .expect(200)
                    .json()
                    .path("projectUuid")
                    .asText();
            var shown = Http.get(house.at("ingestion", "/v1/projects/" + id))
                    .expect(200)
                    .json();
            assertThat(shown.path("name").asText()).isEqualTo(name);
            assertThat(versions(shown)).containsExactly("../1 active latest");
            assertThat(dependencyTrack("/lookup?name=" + query(name) + "&version=" + query("../1"))
                            .expect(200)
                            .json()
                            .path("uuid")
                            .asText())
                    .isEqualTo(id);
        }
    }

    private static Answer put(String project, String version, Map<String, Object> more) {
        var body = new HashMap<String, Object>(more);
        body.put("projectName", project);
        body.put("projectVersion", version);
        body.put("autoCreate", "true");
        body.put("bom", encoded());
        return Http.putJson(house.at("ingestion", "/api/v1/bom"), body);
    }

    private static Answer begin(Map<String, Object> project) {
        return Http.putJson(house.at("ingestion", "/api/v1/project"), project);
    }

    private static Answer profile(String project, Map<String, Object> profile) {
        return Http.putJson(
                house.at(
                        "ingestion",
                        "/v1/projects/" + project(project).path("id").asText()),
                profile);
    }

    private static Answer patch(String id, Map<String, Object> patch) {
        return Http.send(HttpRequest.newBuilder(house.at("ingestion", "/api/v1/project/" + id))
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofByteArray(Http.bytes(patch))));
    }

    private static JsonNode project(String name) {
        return house.items("ingestion", "/v1/projects?limit=1000").stream()
                .filter(project -> project.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode latest(String name) {
        return dependencyTrack("/latest/" + name).expect(200).json();
    }

    private static Answer dependencyTrack(String path) {
        return Http.get(house.at("ingestion", "/api/v1/project" + path));
    }

    private static List<String> versions(JsonNode project) {
        return project.path("versions")
                .valueStream()
                .map(version -> version.path("name").asText()
                        + (version.path("active").asBoolean() ? " active" : "")
                        + (version.path("latest").asBoolean() ? " latest" : ""))
                .toList();
    }

    private static String encoded() {
        return Base64.getEncoder().encodeToString(SBOM);
    }

    private static String query(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
