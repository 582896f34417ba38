package dev.interdict.ingestion.triggers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.ingestion.domain.Upload;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RawUploadTest {

    @Test
    void theAddressSaysWhereTheDocumentGoes() {
        var request = (Request.Understood) RawUpload.understand("gateway", "1.0", null, null, new byte[] {1});

        assertThat(request.upload()).isEqualTo(new Upload(null, "gateway", "1.0", "default", true, List.of()));
        assertThat(request.bytes()).containsExactly(1);
    }

    @Test
    void encodingsAreTakenOrRefused() {
        assertThat(status(null, null)).isEqualTo(400);
        assertThat(status("gateway", "gzip")).isEqualTo(400);
        assertThat(status("gateway", "zstd")).isEqualTo(415);
        assertThat(status("gateway", "br")).isEqualTo(415);
    }

    @Test
    void aWaitIsADurationOfAMinuteAtMost() {
        assertThat(Waiting.parse("500ms")).contains(Duration.ofMillis(500));
        assertThat(Waiting.parse("30s")).contains(Duration.ofSeconds(30));
        assertThat(Waiting.parse("5m")).contains(Duration.ofSeconds(60));
        assertThat(Waiting.parse("soon")).isEmpty();
        assertThat(Waiting.parse("-1s")).isEmpty();
    }

    private static int status(@Nullable String project, @Nullable String encoding) {
        var request = RawUpload.understand(project, null, null, encoding, new byte[] {1});
        return ((Request.Refused) request).problem().status();
    }
}
