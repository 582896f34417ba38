package dev.interdict.ingestion.triggers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import dev.interdict.ingestion.domain.ProjectClaims;
import dev.interdict.ingestion.domain.Upload;
import dev.interdict.ingestion.spool.Held;
import dev.interdict.platform.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RawUploadTest {

    @Test
    void theAddressSaysWhereTheDocumentGoes() throws IOException {
        try (var held = new Held()) {
            var request = (Request.Understood)
                    RawUpload.understand("gateway", "1.0", null, null, null, in(new byte[] {1}), held);

            assertThat(request.upload())
                    .isEqualTo(new Upload(null, "gateway", "1.0", "default", true, ProjectClaims.NONE));
            assertThat(held.open().readAllBytes()).containsExactly(1);
        }
    }

    @Test
    void encodingsAreTakenOrRefused() throws IOException {
        try (var held = new Held()) {
            RawUpload.understand("gateway", null, null, null, "zstd", in(Zstd.compress(new byte[] {1})), held);
            assertThat(held.open().readAllBytes()).containsExactly(1);
        }
        assertThat(status(null, null)).isEqualTo(400);
        assertThat(status("gateway", "br")).isEqualTo(415);
    }

    @Test
    void aWaitIsADurationOfAMinuteAtMost() {
        assertThat(Waiting.of("500ms")).isEqualTo(Duration.ofMillis(500));
        assertThat(Waiting.of("30s")).isEqualTo(Duration.ofSeconds(30));
        assertThat(Waiting.of("5m")).isEqualTo(Duration.ofSeconds(60));
        assertThatThrownBy(() -> Waiting.of("soon")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Waiting.of("-1s")).isInstanceOf(Refusal.class);
    }

    private static int status(@Nullable String project, @Nullable String encoding) throws IOException {
        try (var held = new Held()) {
            var request = RawUpload.understand(project, null, null, null, encoding, in(new byte[] {1}), held);
            return ((Request.Refused) request).problem().status();
        }
    }

    private static InputStream in(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }
}
