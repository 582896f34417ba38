package dev.interdict.ingestion.triggers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.ingestion.domain.ProjectClaims;
import dev.interdict.ingestion.domain.ProjectKey;
import dev.interdict.ingestion.domain.Upload;
import dev.interdict.ingestion.spool.Held;
import dev.interdict.platform.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BomRequestTest {

    @Test
    void whatClientsSendIsUnderstood() throws IOException {
        try (var held = new Held()) {
            var request = (Request.Understood) BomRequest.ofJson(null, in("""
                    {"projectName": " gateway ", "projectVersion": "1.0", "autoCreate": "true", "parentUUID": null,
                     "isLatestProjectVersion": true, "projectTags": [{"name": "a"}, {"name": " "}, {"name": "a"}, null],
                     "parentName": "mail", "parentVersion": "5", "unknown": {"deep": [1]}, "bom": "e30="}
                    """), held);

            assertThat(request.upload())
                    .isEqualTo(new Upload(
                            null,
                            "gateway",
                            "1.0",
                            "default",
                            true,
                            new ProjectClaims(List.of("a"), true, null, new ProjectKey(null, "mail", "5"))));
            assertThat(held.open().readAllBytes()).isEqualTo(bytes("{}"));
        }
    }

    @Test
    void aDocumentThatStandsTwiceIsRefused() {
        assertThat(pointer("{\"projectName\": \"x\", \"bom\": \"e30=\", \"bom\": \"e30=\"}"))
                .isEqualTo("/bom");
    }

    @Test
    void theIdWinsOverTheName() {
        var request = (Request.Understood) ofJson(bytes("""
                {"project": "00000000-0000-7000-8000-000000000001", "projectName": "gateway", "bom": "e30="}
                """));

        assertThat(request.upload())
                .isEqualTo(new Upload(
                        UUID.fromString("00000000-0000-7000-8000-000000000001"),
                        null,
                        null,
                        "default",
                        false,
                        ProjectClaims.NONE));
    }

    @Test
    void tagsMayBeObjectsNamesOrOneText() {
        assertThat(claims("\"projectTags\": [{\"name\": \"a\"}, \"b\", null, {}]")
                        .tags())
                .containsExactly("a", "b");
        assertThat(claims("\"projectTags\": \"a, b,,a\"").tags()).containsExactly("a", "b");
        assertThat(claims("\"projectTags\": null").tags()).isEmpty();
    }

    @Test
    void theLatestHasTwoNamesAndTheParentTwoWays() {
        assertThat(claims("\"isLatest\": \"true\"").latest()).isTrue();
        assertThat(claims("\"isLatestProjectVersion\": false").latest()).isFalse();
        assertThat(claims("\"parentUUID\": \"00000000-0000-7000-8000-000000000001\", \"parentName\": \"x\"")
                        .parent())
                .isEqualTo(ProjectKey.of(UUID.fromString("00000000-0000-7000-8000-000000000001")));
    }

    @Test
    void base64IsThatOfRfc4648Section4() {
        for (var text : List.of("data:application/json;base64,e30=", "e3-_", "e", "e30\\u0000=")) {
            assertThat(pointer("{\"projectName\": \"x\", \"bom\": \"" + text + "\"}"))
                    .as(text)
                    .isEqualTo("/bom");
        }
        assertThat(ofJson(bytes("{\"projectName\": \"x\", \"bom\": \"e30g\\r\\n ICAg\"}")))
                .isInstanceOf(Request.Understood.class);
    }

    @Test
    void everyFaultIsRefusedAtItsPlace() {
        assertThat(pointer("{\"projectName\": \"x\"}")).isEqualTo("/bom");
        assertThat(pointer("{\"projectName\": \"x\", \"bom\": \"\"}")).isEqualTo("/bom");
        assertThat(pointer("{\"projectName\": \"x\", \"bom\": \"%%%\"}")).isEqualTo("/bom");
        assertThat(pointer("{\"projectName\": \"x\", \"bom\": \"e30=\", \"autoCreate\": \"yes\"}"))
                .isEqualTo("/autoCreate");
        assertThat(pointer("{\"project\": \"x\", \"bom\": \"e30=\"}")).isEqualTo("/project");
        assertThat(pointer("{\"parentUUID\": \"x\", \"bom\": \"e30=\"}")).isEqualTo("/parentUUID");
        assertThat(pointer("{\"projectTags\": [{\"name\": {}}], \"bom\": \"e30=\"}"))
                .startsWith("/projectTags");
        assertThat(pointer("{\"projectTags\": 7, \"bom\": \"e30=\"}")).isEqualTo("/projectTags");
    }

    @Test
    void whatIsNoJsonObjectIsRefused() {
        assertThat(problem("").status()).isEqualTo(400);
        assertThat(problem("null").status()).isEqualTo(400);
        assertThat(problem("[]").status()).isEqualTo(400);
        assertThat(problem("{\"x\": " + "[".repeat(2_000)).status()).isEqualTo(400);
        assertThat(problem("{\"bom\": ").detail()).isEqualTo("The body is not valid JSON: line 1, column 9.");
    }

    @Test
    void aDocumentBeyondTheLimitIsTooLarge() {
        assertThat(problem("{\"bom\": \"" + "A".repeat(20_000_004) + "\"}").status())
                .isEqualTo(413);
        assertThat(ofJson(bytes("{\"bom\": \"" + "A".repeat(20_000_000) + "\"}")))
                .isInstanceOf(Request.Understood.class);
    }

    private static ProjectClaims claims(String said) {
        var request = ofJson(bytes("{\"projectName\": \"x\", \"bom\": \"e30=\", " + said + "}"));
        return ((Request.Understood) request).upload().claims();
    }

    private static Request ofJson(byte[] body) {
        try (var held = new Held()) {
            return BomRequest.ofJson(null, new ByteArrayInputStream(body), held);
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    private static String pointer(String json) {
        return Objects.requireNonNull(problem(json).errors()).getFirst().pointer();
    }

    private static Problem problem(String json) {
        return ((Request.Refused) ofJson(bytes(json))).problem();
    }

    private static InputStream in(String text) {
        return new ByteArrayInputStream(bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
