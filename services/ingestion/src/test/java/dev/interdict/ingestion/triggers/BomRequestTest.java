package dev.interdict.ingestion.triggers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

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
                     "unknown": {"deep": [1]}, "bom": "e30="}
                    """), held);

            assertThat(request.upload()).isEqualTo(new Upload(null, "gateway", "1.0", "default", true, List.of("a")));
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
                        List.of()));
    }

    @Test
    void everyFaultIsRefusedAtItsPlace() {
        assertThat(pointer("{\"projectName\": \"x\"}")).isEqualTo("/bom");
        assertThat(pointer("{\"projectName\": \"x\", \"bom\": \"\"}")).isEqualTo("/bom");
        assertThat(pointer("{\"projectName\": \"x\", \"bom\": \"%%%\"}")).isEqualTo("/bom");
        assertThat(pointer("{\"projectName\": \"x\", \"bom\": \"e30=\", \"autoCreate\": \"yes\"}"))
                .isEqualTo("/autoCreate");
        assertThat(pointer("{\"project\": \"x\", \"bom\": \"e30=\"}")).isEqualTo("/project");
        assertThat(pointer("{\"projectTags\": [{\"name\": {}}], \"bom\": \"e30=\"}"))
                .isEqualTo("/projectTags/0/name");
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
