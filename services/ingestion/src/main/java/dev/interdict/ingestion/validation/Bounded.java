package dev.interdict.ingestion.validation;

import dev.interdict.ingestion.domain.Limits;
import dev.interdict.ingestion.spool.TooLarge;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A document up to the size that is read strictly, part by part. */
final class Bounded extends FilterInputStream {

    private static final int BUFFER = 16 * 1024;

    private long count;
    private long most = Limits.STRICT;

    Bounded(InputStream document) {
        super(document);
    }

    /** So many more bytes may be read at once, and what is read ahead. */
    void allow(long bytes) {
        most = Math.min(count + bytes + BUFFER, Limits.STRICT);
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        var read = super.read(into, from, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) throws TooLarge {
        count += read;
        if (count > most) {
            throw most == Limits.STRICT
                    ? new TooLarge(
                            "The document has more than %d bytes, the most that is read strictly. Send it without reading=strict."
                                    .formatted(Limits.STRICT))
                    : tooLargePart();
        }
    }

    static TooLarge tooLargePart() {
        return new TooLarge(
                "A part of the document has more than %d bytes, the most that is read strictly at once. Send it without reading=strict."
                        .formatted(Limits.STRICT_PART));
    }
}
