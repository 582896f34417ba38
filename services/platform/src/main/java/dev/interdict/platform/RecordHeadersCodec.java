package dev.interdict.platform;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;

/** A record's headers as one value: count, then name, length and bytes of each; a header without value has length -1. */
final class RecordHeadersCodec {

    private static final int NO_VALUE = -1;

    private RecordHeadersCodec() {}

    static byte[] write(Headers headers) {
        var bytes = new ByteArrayOutputStream();
        var array = headers.toArray();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(array.length);
            for (var header : array) {
                out.writeUTF(header.key());
                var value = header.value();
                out.writeInt(value == null ? NO_VALUE : value.length);
                out.write(value == null ? new byte[0] : value);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static Header[] read(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            var headers = new Header[in.readInt()];
            for (var i = 0; i < headers.length; i++) {
                var name = in.readUTF();
                var length = in.readInt();
                headers[i] = new RecordHeader(name, length == NO_VALUE ? null : in.readNBytes(length));
            }
            return headers;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
