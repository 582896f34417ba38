package dev.interdict.ingestion.spool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Items in their order: the first few in memory, those after them in a file that no name leads to. */
final class Spill<T> implements AutoCloseable {

    private final int most;
    private final Function<T, byte[]> write;
    private final Function<byte[], T> read;
    private final List<T> first = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private @Nullable FileChannel file;
    private long end;
    private volatile boolean closed;

    private record Place(long start, int length) {}

    /** Keeps so many items in memory, and writes the others as bytes. */
    Spill(int most, Function<T, byte[]> write, Function<byte[], T> read) {
        this.most = most;
        this.write = write;
        this.read = read;
    }

    void add(T item) {
        if (first.size() < most) {
            first.add(item);
            return;
        }
        var bytes = write.apply(item);
        try {
            append(bytes);
        } catch (IOException full) {
            throw new UncheckedIOException("The upload cannot be kept on disk", full);
        }
        places.add(new Place(end, bytes.length));
        end += bytes.length;
    }

    int size() {
        return first.size() + places.size();
    }

    boolean isInMemory() {
        return places.isEmpty();
    }

    T get(int number) {
        return number < first.size() ? first.get(number) : read.apply(bytes(places.get(number - first.size())));
    }

    @Override
    public void close() {
        closed = true;
        if (file == null) {
            return;
        }
        try {
            file.close();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private void append(byte[] bytes) throws IOException {
        if (closed) {
            throw new ClosedChannelException();
        }
        if (file == null) {
            file = open();
        }
        var buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            file.write(buffer, end + buffer.position());
        }
    }

    /** The name goes at once: however this process ends, nothing stays behind. */
    private static FileChannel open() throws IOException {
        var path = Files.createTempFile("upload-", ".spill");
        var channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        Files.delete(path);
        return channel;
    }

    private byte[] bytes(Place place) {
        var buffer = ByteBuffer.allocate(place.length());
        try {
            while (buffer.hasRemaining()) {
                if (file == null || file.read(buffer, place.start() + buffer.position()) < 0) {
                    throw new IOException("the file ends too early");
                }
            }
        } catch (IOException lost) {
            throw new UncheckedIOException("The upload cannot be read from disk", lost);
        }
        return buffer.array();
    }
}
