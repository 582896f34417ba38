package dev.interdict.ingestion.formats;

import dev.interdict.ingestion.domain.Limits;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes of which only so many are had for one token, for parsers that hold a token whole before anyone can measure it. */
final class Measured extends FilterInputStream {

    private int sinceToken;

    Measured(InputStream in) {
        super(in);
    }

    /** A token was read whole. */
    void token() {
        sinceToken = 0;
    }

    @Override
    public int read() throws IOException {
        count(1);
        return in.read();
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        var read = in.read(into, from, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int bytes) throws IOException {
        sinceToken += bytes;
        if (sinceToken > Limits.TEXT) {
            throw new MalformedDocument("The document has a text of more than %d bytes.".formatted(Limits.TEXT));
        }
    }
}
