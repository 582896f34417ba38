package dev.interdict.ingestion.spool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdOutputStream;
import dev.interdict.ingestion.spool.Inflation.Coding;
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
        assertThat(Inflation.open(Coding.GZIP, in(gzip(TEXT))).readAllBytes()).isEqualTo(TEXT);
        assertThat(Inflation.open(Coding.GZIP, in(gzip(gzip(TEXT)))).readAllBytes())
                .isEqualTo(gzip(TEXT));
        assertThat(Inflation.open(Coding.ZSTD, in(Zstd.compress(TEXT))).readAllBytes())
                .isEqualTo(TEXT);
    }

    @Test
    void theFirstBytesTellHowTheyAreCompressed() throws IOException {
        assertThat(Inflation.coding(gzip(TEXT))).isEqualTo(Coding.GZIP);
        assertThat(Inflation.coding(Zstd.compress(TEXT))).isEqualTo(Coding.ZSTD);
        assertThat(Inflation.coding(TEXT)).isEqualTo(Coding.NONE);
        assertThat(Inflation.coding(new byte[0])).isEqualTo(Coding.NONE);
    }

    @Test
    void whatGrowsBeyondBoundsIsRefused() throws IOException {
        assertThat(Inflation.open(Coding.GZIP, in(gzip(new byte[16 * 1024 * 1024])))
                        .readAllBytes())
                .hasSize(16 * 1024 * 1024);
        assertThatThrownBy(() -> Inflation.open(Coding.GZIP, in(gzip(new byte[64 * 1024 * 1024])))
                        .readAllBytes())
                .isInstanceOf(TooLarge.class);
        assertThatThrownBy(() -> Inflation.open(Coding.ZSTD, in(Zstd.compress(new byte[64 * 1024 * 1024])))
                        .readAllBytes())
                .isInstanceOf(TooLarge.class);
    }

    @Test
    void whatIsDamagedIsRefused() throws IOException {
        var gzip = gzip(TEXT);
        assertThatThrownBy(() -> Inflation.open(Coding.GZIP, in(Arrays.copyOf(gzip, gzip.length - 4)))
                        .readAllBytes())
                .isInstanceOf(Damaged.class);
        assertThatThrownBy(() -> Inflation.open(Coding.GZIP, in(TEXT))).isInstanceOf(Damaged.class);
        assertThatThrownBy(() -> Inflation.open(Coding.GZIP, in(new byte[0]))).isInstanceOf(Damaged.class);
        assertThatThrownBy(() -> Inflation.open(Coding.ZSTD, in(TEXT)).readAllBytes())
                .isInstanceOf(Damaged.class);
    }

    @Test
    void aWindowBeyondMemoryIsRefused() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zstd = new ZstdOutputStream(out).setLong(27)) {
            zstd.write(TEXT);
        }
        assertThatThrownBy(
                        () -> Inflation.open(Coding.ZSTD, in(out.toByteArray())).readAllBytes())
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
        assertThatThrownBy(() -> Inflation.open(Coding.ZSTD, body).readAllBytes())
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
