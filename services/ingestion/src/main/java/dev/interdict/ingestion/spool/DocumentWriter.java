package dev.interdict.ingestion.spool;

import com.github.luben.zstd.Zstd;
import dev.interdict.ingestion.domain.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;

/** Cuts a document into pieces, compresses each by itself, and says what the whole was. */
final class DocumentWriter extends OutputStream {

    /** Plain bytes of a piece. */
    static final int PIECE = 256 * 1024;

    private static final int LEVEL = 3;

    private final Consumer<byte[]> pieces;
    private final MessageDigest sha256 = sha256();
    private final ByteArrayOutputStream piece = new ByteArrayOutputStream(8 * 1024);
    private String digest = "";
    private long size;

    DocumentWriter(Consumer<byte[]> pieces) {
        this.pieces = pieces;
    }

    long size() {
        return size;
    }

    String digest() {
        return digest;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    /** Throws {@link TooLarge} when the document goes beyond the limit. */
    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        size += length;
        if (size > Limits.DOCUMENT) {
            throw new TooLarge(
                    "The document is larger than %d bytes, the most that is taken.".formatted(Limits.DOCUMENT));
        }
        sha256.update(bytes, from, length);
        var done = 0;
        while (done < length) {
            var fitting = Math.min(length - done, PIECE - piece.size());
            piece.write(bytes, from + done, fitting);
            done += fitting;
            if (piece.size() == PIECE) {
                cut();
            }
        }
    }

    @Override
    public void close() {
        if (digest.isEmpty()) {
            if (piece.size() > 0) {
                cut();
            }
            digest = "sha256:" + HexFormat.of().formatHex(sha256.digest());
        }
    }

    private void cut() {
        pieces.accept(Zstd.compress(piece.toByteArray(), LEVEL));
        piece.reset();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
