package dev.interdict.ingestion.spool;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import dev.interdict.ingestion.domain.Limits;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** A compressed body, decompressed once and within bounds. Reading throws {@link TooLarge} or {@link Damaged}. */
public final class Inflation extends FilterInputStream {

    /** Bytes of history that a zstd frame may ask for, as a power of two: 8 MiB, what RFC 8878 section 3.1.1.1.2 advises. */
    private static final int WINDOW = 23;

    private static final int BUFFER = 16 * 1024;

    private final Counted compressed;
    private final String encoding;
    private long plain;

    private Inflation(InputStream plain, Counted compressed, String encoding) {
        super(plain);
        this.compressed = compressed;
        this.encoding = encoding;
    }

    /** Decompresses gzip (RFC 1952). */
    public static InputStream gzip(InputStream body) throws IOException {
        var compressed = new Counted(body);
        try {
            return new Inflation(new GZIPInputStream(compressed, BUFFER), compressed, "gzip");
        } catch (IOException notGzip) {
            throw damaged("gzip", notGzip);
        }
    }

    /** Decompresses zstd (RFC 8878). */
    public static InputStream zstd(InputStream body) throws IOException {
        var compressed = new Counted(body);
        return new Inflation(new ZstdInputStreamNoFinalizer(compressed).setLongMax(WINDOW), compressed, "zstd");
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read;
        try {
            read = super.read(into, from, length);
        } catch (IOException malformed) {
            throw compressed.failed ? malformed : damaged(encoding, malformed);
        }
        plain += Math.max(read, 0);
        if (plain > Limits.FREE_INFLATION && plain > compressed.count * Limits.INFLATION) {
            throw new TooLarge(
                    "The body grows to more than %d times its size when it is decompressed. Send it as it is."
                            .formatted(Limits.INFLATION));
        }
        return read;
    }

    private static Damaged damaged(String encoding, IOException cause) {
        return new Damaged(
                "The body is not %s, or is damaged, though the header Content-Encoding says %s."
                        .formatted(encoding, encoding),
                cause);
    }

    /** What came over the network. */
    private static final class Counted extends FilterInputStream {

        private long count;
        private boolean failed;

        Counted(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            try {
                var read = super.read(into, from, length);
                count += Math.max(read, 0);
                return read;
            } catch (IOException gone) {
                failed = true;
                throw gone;
            }
        }
    }
}
