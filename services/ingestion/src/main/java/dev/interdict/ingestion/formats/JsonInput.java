package dev.interdict.ingestion.formats;

import dev.interdict.ingestion.domain.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The bytes of a JSON document that are at hand, more of them as they are needed, and where they stand. */
abstract class JsonInput {

    /** No byte: the document ends. */
    static final int END = -1;

    /** In {@link #kept}. */
    static final int NOTHING = -1;

    /** Eight bytes of an array, the first of them lowest. */
    static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int ROOM = 32 * 1024;
    private static final long SPACES = ' ' * 0x0101010101010101L;

    private final InputStream stream;

    /** Those at hand, from {@link #at}, the next one, to {@link #end}. */
    byte[] bytes = new byte[ROOM];

    int at;
    int end;

    /** The first of the bytes that stay when more are read. */
    int kept = NOTHING;

    private int line = 1;
    private long lineBegin;

    /** How many bytes of the document were before those at hand. */
    private long before;

    JsonInput(InputStream stream) {
        this.stream = stream;
    }

    final int line() {
        return line;
    }

    /** Passes a byte order mark over. */
    final void begin() throws IOException {
        while (end < 3 && fill()) {}
        if (end >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            at = 3;
        }
    }

    /** Passes over two bytes where these come next. */
    final boolean passes(int one, int other) {
        if (at + 1 < end && bytes[at] == one && bytes[at + 1] == other) {
            at += 2;
            return true;
        }
        return false;
    }

    /** The next byte that is no white space; the document must not end. */
    final int nonSpace() throws IOException {
        var next = nonSpaceOrEnd();
        if (next == END) {
            throw tooEarly();
        }
        return next;
    }

    /** As {@link #nonSpace}, or {@link #END}. */
    final int nonSpaceOrEnd() throws IOException {
        while (at < end || fill()) {
            var next = bytes[at++];
            if (next > ' ') {
                return next;
            }
            if (next == '\n') {
                line++;
                lineBegin = before + at;
                passIndent();
            } else if (next != ' ' && next != '\r' && next != '\t') {
                return next & 0xFF;
            }
        }
        return END;
    }

    private void passIndent() {
        for (var spaces = Long.BYTES; spaces == Long.BYTES && at + Long.BYTES <= end; at += spaces) {
            var others = (long) EIGHT.get(bytes, at) ^ SPACES;
            spaces = Long.numberOfTrailingZeros(others) >>> 3;
        }
    }

    final byte next() throws IOException {
        if (at == end && !fill()) {
            throw tooEarly();
        }
        return bytes[at++];
    }

    /** Gets more bytes, and keeps what is not read yet and what is to be kept; false at the document's end. */
    final boolean fill() throws IOException {
        var from = kept == NOTHING ? at : kept;
        if (end - from > Limits.TEXT) {
            throw beyond("The document has a text of more than %d bytes".formatted(Limits.TEXT));
        }
        if (from > 0) {
            System.arraycopy(bytes, from, bytes, 0, end - from);
            before += from;
            at -= from;
            end -= from;
            kept = kept == NOTHING ? NOTHING : 0;
        } else if (end == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        var read = stream.read(bytes, end, bytes.length - end);
        end += Math.max(read, 0);
        return read > 0;
    }

    /** The byte that was read last is not what should stand there. */
    final MalformedDocument unexpected(String expected) {
        return malformed(": " + expected + " is expected");
    }

    final MalformedDocument beyond(String sentence) {
        return new MalformedDocument(sentence + place() + ".");
    }

    private MalformedDocument tooEarly() {
        return new MalformedDocument("The document is not valid JSON: it ends too early" + place() + ".");
    }

    final MalformedDocument notUtf8() {
        return malformed(": there are bytes that are not UTF-8");
    }

    final MalformedDocument malformed(String hint) {
        return new MalformedDocument("The document is not valid JSON" + place() + hint + ".");
    }

    private String place() {
        return ", at line %d, column %d".formatted(line, Math.max(1, before + at - lineBegin));
    }
}
