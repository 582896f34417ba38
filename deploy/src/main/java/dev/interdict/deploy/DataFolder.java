package dev.interdict.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The folder of one running platform, locked against a second one, and deleted on close if it is a temporary one. */
public final class DataFolder implements AutoCloseable {

    private static final int KEY_BYTES = 32;

    private final Path root;
    private final boolean temporary;
    private final FileChannel lock;

    private DataFolder(Path root, boolean temporary) throws IOException {
        this.root = root;
        this.temporary = temporary;
        Files.createDirectories(root.resolve("logs"));
        this.lock = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    static DataFolder open(@Nullable Path kept) {
        try {
            DataFolder folder = kept == null
                    ? new DataFolder(Files.createTempDirectory("interdict-"), true)
                    : new DataFolder(kept.toAbsolutePath().normalize(), false);
            folder.lock();
            return folder;
        } catch (IOException e) {
            throw new StartFailed("the data folder cannot be used: " + e, e);
        }
    }

    Path postgresql() {
        return root.resolve("postgresql");
    }

    Path kafka() {
        return root.resolve("kafka");
    }

    Path clock() {
        return root.resolve("clock");
    }

    /** The key under which channels' secrets are encrypted: made once, and kept as long as the data. */
    String secretsKey() {
        Path file = root.resolve("secrets.key");
        try {
            if (!Files.exists(file)) {
                byte[] key = new byte[KEY_BYTES];
                new SecureRandom().nextBytes(key);
                Files.writeString(file, Base64.getEncoder().encodeToString(key));
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path log(String name) {
        return root.resolve("logs").resolve(name + ".log");
    }

    @Override
    public void close() {
        try {
            lock.close();
            if (temporary) {
                delete();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void lock() throws IOException {
        try {
            if (lock.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException heldByThisProcess) {
            lock.close();
        }
        throw new StartFailed("the data folder %s is in use by another platform".formatted(root));
    }

    private void delete() throws IOException {
        try (var files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
