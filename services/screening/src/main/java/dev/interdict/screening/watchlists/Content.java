package dev.interdict.screening.watchlists;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The bytes of a list file, decompressed (gzip), looked through once from end to end: whole, within bounds, and text.
 *
 * @param badLine the first line that is not UTF-8; 0 where all of them are
 * @param head the beginning, as Latin-1
 */
record Content(Path file, long badLine, String head) {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** @throws BadList if it is empty, too large, cut off in its compression, or no text */
    static Content of(Path file) throws IOException {
        try (var in = open(file)) {
            return check(file, in);
        } catch (EOFException cut) {
            throw new BadList("The gzip stream ends before its end: the file is cut off.");
        } catch (ZipException damaged) {
            throw new BadList("The gzip stream is damaged: " + damaged.getMessage() + ".");
        }
    }

    InputStream bytes() throws IOException {
        return open(file);
    }

    /** @throws BadList if it is not UTF-8 */
    Reader text() throws IOException {
        if (badLine > 0) {
            throw BadList.at(
                    badLine,
                    "the bytes are not UTF-8, in which this list is published; the file is in another encoding");
        }
        return reader(StandardCharsets.UTF_8);
    }

    /** As UTF-8 or, where it is not, in the encoding of Windows: for lists that are published in either. */
    Reader textInEither() throws IOException {
        return reader(badLine > 0 ? WINDOWS_1252 : StandardCharsets.UTF_8);
    }

    private Reader reader(Charset charset) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(open(file), charset));
        reader.mark(1);
        if (reader.read() != '\ufeff') {
            reader.reset();
        }
        return reader;
    }

    private static InputStream open(Path file) throws IOException {
        var in = new BufferedInputStream(Files.newInputStream(file));
        try {
            in.mark(2);
            var gzipped = in.read() == 0x1f && in.read() == 0x8b;
            in.reset();
            return gzipped ? new GZIPInputStream(in, 64 * 1024) : in;
        } catch (IOException unreadable) {
            in.close();
            throw unreadable;
        }
    }

    private static Content check(Path file, InputStream in) throws IOException {
        var scan = new Utf8Scan();
        var head = new byte[0];
        var buffer = new byte[Limits.HEAD];
        long bytes = 0;
        for (var read = in.readNBytes(buffer, 0, buffer.length);
                read > 0;
                read = in.readNBytes(buffer, 0, buffer.length)) {
            bytes += read;
            if (bytes > Limits.MOST_BYTES) {
                throw new BadList("The file has more than " + Limits.MOST_BYTES + " bytes.");
            }
            scan.next(buffer, read);
            if (head.length == 0) {
                head = Arrays.copyOf(buffer, read);
            }
        }
        if (scan.nullLine() > 0) {
            throw BadList.at(
                    scan.nullLine(),
                    "there are zero bytes; the file is no text, or in UTF-16, in which no list is published");
        }
        var text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.isBlank()) {
            throw new BadList("The file is empty.");
        }
        return new Content(file, scan.badLine(), text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3) : text);
    }
}
