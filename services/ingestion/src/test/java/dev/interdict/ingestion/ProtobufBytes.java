package dev.interdict.ingestion;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Protobuf, written field by field. */
public final class ProtobufBytes {

    private ProtobufBytes() {}

    public static byte[] text(int field, String text) {
        return message(field, text.getBytes(UTF_8));
    }

    public static byte[] number(int field, int number) {
        return written(out -> out.writeInt32(field, number));
    }

    /** The parts as the bytes of a field; of field 0, as they are. */
    public static byte[] message(int field, byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return field == 0 ? all.toByteArray() : written(out -> out.writeByteArray(field, all.toByteArray()));
    }

    private interface Writing {
        void to(CodedOutputStream out) throws IOException;
    }

    private static byte[] written(Writing writing) {
        var bytes = new ByteArrayOutputStream();
        try {
            var out = CodedOutputStream.newInstance(bytes);
            writing.to(out);
            out.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
