package dev.interdict.ingestion.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class InflationTest {

    @Test
    void gzipIsDecompressedOnce() throws IOException {
        var once = gzip("text".getBytes(UTF_8));

        assertThat(((Inflation.Inflated) Inflation.gzip(once)).bytes()).isEqualTo("text".getBytes(UTF_8));
        assertThat(((Inflation.Inflated) Inflation.gzip(gzip(once))).bytes()).isEqualTo(once);
    }

    @Test
    void whatGrowsBeyondBoundsIsRefused() throws IOException {
        assertThat(Inflation.gzip(gzip(new byte[16 * 1024 * 1024]))).isInstanceOf(Inflation.Inflated.class);
        assertThat(Inflation.gzip(gzip(new byte[64 * 1024 * 1024]))).isInstanceOf(Inflation.TooLarge.class);
    }

    @Test
    void whatIsDamagedIsRefused() throws IOException {
        var whole = gzip("text".getBytes(UTF_8));

        assertThat(Inflation.gzip(Arrays.copyOf(whole, whole.length - 4))).isInstanceOf(Inflation.Damaged.class);
        assertThat(Inflation.gzip("text".getBytes(UTF_8))).isInstanceOf(Inflation.Damaged.class);
        assertThat(Inflation.gzip(new byte[0])).isInstanceOf(Inflation.Damaged.class);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
