package dev.interdict.ingestion.formats;

import dev.interdict.ingestion.domain.Limits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** What decompressing a gzip body came to; it is done once, and never without bounds. */
public sealed interface Inflation {

    /** The bytes that were compressed. */
    record Inflated(byte[] bytes) implements Inflation {}

    /** The body is not gzip, or is cut off or damaged. */
    record Damaged(String problem) implements Inflation {}

    /** The body grows beyond what is taken. */
    record TooLarge(String problem) implements Inflation {}

    /** Decompresses a gzip body; takes CPU time in proportion to what comes out. */
    static Inflation gzip(byte[] compressed) {
        var most = Math.clamp((long) compressed.length * Limits.INFLATION, Limits.FREE_INFLATION, Limits.DOCUMENT);
        try (var in = new GZIPInputStream(new ByteArrayInputStream(compressed), 64 * 1024)) {
            var out = new ByteArrayOutputStream(Math.clamp(compressed.length * 8L, 1024, most));
            var buffer = new byte[64 * 1024];
            for (var n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (out.size() + n > most) {
                    return new TooLarge(
                            "The body grows beyond %d bytes when it is decompressed, which is more than this"
                                            .formatted(most)
                                    + " door takes of a compressed body of this size.");
                }
                out.write(buffer, 0, n);
            }
            return new Inflated(out.toByteArray());
        } catch (IOException damaged) {
            return new Damaged("The body is not gzip, or is damaged, though the header Content-Encoding says gzip.");
        }
    }
}
