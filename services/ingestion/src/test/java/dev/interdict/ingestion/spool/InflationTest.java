package dev.interdict.ingestion.spool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class InflationTest {

    private static final byte[] TEXT = "text".getBytes(UTF_8);

    @Test
    void compressedBodiesAreDecompressedOnce() throws IOException {
        assertThat(Inflation.gzip(in(gzip(TEXT))).readAllBytes()).isEqualTo(TEXT);
        assertThat(Inflation.gzip(in(gzip(gzip(TEXT)))).readAllBytes()).isEqualTo(gzip(TEXT));
        assertThat(Inflation.zstd(in(Zstd.compress(TEXT))).readAllBytes()).isEqualTo(TEXT);
    }

    @Test
    void whatGrowsBeyondBoundsIsRefused() throws IOException {
        assertThat(Inflation.gzip(in(gzip(new byte[16 * 1024 * 1024]))).readAllBytes())
                .hasSize(16 * 1024 * 1024);
        assertThatThrownBy(() ->
                        Inflation.gzip(in(gzip(new byte[64 * 1024 * 1024]))).readAllBytes())
                .isInstanceOf(TooLarge.class);
        assertThatThrownBy(() -> Inflation.zstd(in(Zstd.compress(new byte[64 * 1024 * 1024])))
                        .readAllBytes())
                .isInstanceOf(TooLarge.class);
    }

    @Test
    void whatIsDamagedIsRefused() throws IOException {
        var gzip = gzip(TEXT);
        assertThatThrownBy(() ->
                        Inflation.gzip(in(Arrays.copyOf(gzip, gzip.length - 4))).readAllBytes())
                .isInstanceOf(Damaged.class);
        assertThatThrownBy(() -> Inflation.gzip(in(TEXT))).isInstanceOf(Damaged.class);
        assertThatThrownBy(() -> Inflation.gzip(in(new byte[0]))).isInstanceOf(Damaged.class);
        assertThatThrownBy(() -> Inflation.zstd(in(TEXT)).readAllBytes()).isInstanceOf(Damaged.class);
    }

    @Test
    void aWindowBeyondMemoryIsRefused() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zstd = new ZstdOutputStream(out).setLong(27)) {
            zstd.write(TEXT);
        }
        assertThatThrownBy(() -> Inflation.zstd(in(out.toByteArray())).readAllBytes())
                .isInstanceOf(Damaged.class);
    }

    @Test
    void aClientThatGoesAwayIsNoDamage() throws IOException {
        var body = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                return read();
            }
        };
        assertThatThrownBy(() -> Inflation.zstd(body).readAllBytes())
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(Damaged.class);
    }

    private static InputStream in(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
