package dev.interdict.ingestion.spool;

import com.github.luben.zstd.Zstd;
import dev.interdict.ingestion.domain.Component;
import dev.interdict.ingestion.domain.Content;
import dev.interdict.ingestion.formats.Drafts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** One upload while it is taken in: first its bytes are written, then its components, then both are read again. */
public final class Held implements Content, AutoCloseable {

    private static final int PIECES_IN_MEMORY = 4;
    private static final int GROUPS_IN_MEMORY = 16;
    private static final int BATCHES_IN_MEMORY = 8;

    private final Spill<byte[]> pieces = new Spill<>(PIECES_IN_MEMORY, Function.identity(), Function.identity());
    private final Spill<List<Component>> drafts =
            new Spill<>(GROUPS_IN_MEMORY, ComponentCodec::write, ComponentCodec::read);
    private final Spill<List<Component>> batches =
            new Spill<>(BATCHES_IN_MEMORY, ComponentCodec::write, ComponentCodec::read);
    private boolean decoded;
    private final DocumentWriter document = new DocumentWriter(pieces::add);

    /** Takes the document's bytes; to be closed before anything else is asked. */
    public OutputStream document() {
        return document;
    }

    /** As {@link #document}, for bytes that were compressed on their way only, and are not to be decompressed again. */
    public OutputStream decodedDocument() {
        decoded = true;
        return document;
    }

    /** The document's bytes, from the beginning. */
    @SuppressWarnings("JdkObsolete") // SequenceInputStream takes nothing else
    public InputStream open() {
        var number = IntStream.range(0, pieces.size()).iterator();
        return new SequenceInputStream(new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return number.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return new ByteArrayInputStream(plain(pieces.get(number.next())));
            }
        });
    }

    /** How the document is compressed in itself, told by its first bytes. */
    public Inflation.Coding coding() throws IOException {
        if (decoded) {
            return Inflation.Coding.NONE;
        }
        try (var bytes = open()) {
            return Inflation.coding(bytes.readNBytes(4));
        }
    }

    /** Where a reader puts components whose ways are not yet known. */
    public Drafts drafts() {
        return new DraftSpill(drafts);
    }

    /** Takes the components for good, in the order in which they travel; to be closed after the last. */
    public BatchCutter batching() {
        return new BatchCutter(batches::add);
    }

    /** The plain bytes of a piece. */
    public static byte[] plain(byte[] piece) {
        return Zstd.decompress(piece, DocumentWriter.PIECE);
    }

    /** How many bytes the document has. */
    public long size() {
        return document.size();
    }

    @Override
    public String digest() {
        return document.digest();
    }

    @Override
    public int pieces() {
        return pieces.size();
    }

    @Override
    public byte[] piece(int number) {
        return pieces.get(number);
    }

    @Override
    public int batches() {
        return batches.size();
    }

    @Override
    public List<Component> batch(int number) {
        return batches.get(number);
    }

    @Override
    public boolean isAtHand() {
        return pieces.isInMemory() && batches.isInMemory();
    }

    @Override
    public void close() {
        pieces.close();
        drafts.close();
        batches.close();
    }
}
