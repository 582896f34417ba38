package dev.interdict.ingestion.spool;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import dev.interdict.ingestion.domain.Limits;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** A compressed body, decompressed once and within bounds. Reading throws {@link TooLarge} or {@link Damaged}. */
public final class Inflation extends FilterInputStream {

    /** Bytes of history that a zstd frame may ask for, as a power of two: 8 MiB, what RFC 8878 section 3.1.1.1.2 advises. */
    private static final int WINDOW = 23;

    private static final int BUFFER = 16 * 1024;

    private static final byte[] GZIP = {0x1F, (byte) 0x8B};
    private static final byte[] ZSTD = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD};

    private final Counted compressed;
    private final String said;
    private long plain;

    private Inflation(InputStream plain, Counted compressed, String said) {
        super(plain);
        this.compressed = compressed;
        this.said = said;
    }

    /** How bytes are compressed. */
    public enum Coding {
        NONE(""),
        GZIP("application/gzip"),
        ZSTD("application/zstd");

        private final String mediaType;

        Coding(String mediaType) {
            this.mediaType = mediaType;
        }

        /** What the compressed bytes are called; empty for none. */
        public String mediaType() {
            return mediaType;
        }
    }

    /** How the bytes are compressed, told by the first four of them. */
    public static Coding coding(byte[] head) {
        if (beginsWith(GZIP, head)) {
            return Coding.GZIP;
        }
        return beginsWith(ZSTD, head) ? Coding.ZSTD : Coding.NONE;
    }

    /** Decompresses what is compressed so. */
    public static InputStream open(Coding coding, InputStream body) throws IOException {
        return switch (coding) {
            case NONE -> body;
            case GZIP -> gzip(body);
            case ZSTD -> zstd(body);
        };
    }

    /** RFC 1952. */
    private static InputStream gzip(InputStream body) throws IOException {
        var compressed = new Counted(body);
        try {
            return new Inflation(new GZIPInputStream(compressed, BUFFER), compressed, "gzip");
        } catch (IOException notGzip) {
            throw compressed.failed ? notGzip : damaged("gzip", notGzip);
        }
    }

    /** RFC 8878. */
    private static InputStream zstd(InputStream body) throws IOException {
        var compressed = new Counted(body);
        return new Inflation(new ZstdInputStreamNoFinalizer(compressed).setLongMax(WINDOW), compressed, "zstd");
    }

    private static boolean beginsWith(byte[] magic, byte[] head) {
        return head.length >= magic.length && Arrays.equals(magic, 0, magic.length, head, 0, magic.length);
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
            throw compressed.failed ? malformed : damaged(said, malformed);
        }
        plain += Math.max(read, 0);
        if (plain > Limits.DOCUMENT) {
            throw new TooLarge("The document has more than %d bytes when it is decompressed, the most that is taken."
                    .formatted(Limits.DOCUMENT));
        }
        if (plain > Limits.FREE_INFLATION && plain > compressed.count * Limits.INFLATION) {
            throw new TooLarge(
                    "The body grows to more than %d times its size when it is decompressed. Send it as it is."
                            .formatted(Limits.INFLATION));
        }
        return read;
    }

    private static Damaged damaged(String said, IOException cause) {
        return new Damaged(
                "The bytes are not %s, though they are said to be, or they are damaged.".formatted(said), cause);
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
