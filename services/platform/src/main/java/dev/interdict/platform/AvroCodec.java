package dev.interdict.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.apache.avro.Schema;
import org.apache.avro.SystemLimitException;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/** Avro binary, and the registry's frame in front of it: a zero byte, then the schema's id in four bytes, big-endian. */
public final class AvroCodec {

    private static final byte MAGIC = 0;
    private static final int FRAME = 5;
    private static final String MOST = "1000000";

    static {
        // Avro allocates what a length says before it reads: four bad bytes could take the heap
        System.setProperty(SystemLimitException.MAX_BYTES_LENGTH_PROPERTY, MOST);
        System.setProperty(SystemLimitException.MAX_STRING_LENGTH_PROPERTY, MOST);
        System.setProperty(SystemLimitException.MAX_COLLECTION_LENGTH_PROPERTY, MOST);
    }

    private AvroCodec() {}

    /** Plain Avro binary, without frame. */
    public static byte[] encode(SpecificRecord value) {
        var out = new ByteArrayOutputStream(1024);
        var encoder = EncoderFactory.get().binaryEncoder(out, null);
        try {
            new SpecificDatumWriter<SpecificRecord>(value.getSchema(), data(value.getClass())).write(value, encoder);
            encoder.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /**
     * Reads plain Avro binary that was written with another version of the type's schema, or the same.
     *
     * @throws Poison if the bytes do not fit the schema
     */
    public static <T extends SpecificRecord> T decode(byte[] bytes, int offset, Schema writer, Class<T> type) {
        var data = data(type);
        try {
            var decoder = DecoderFactory.get().binaryDecoder(bytes, offset, bytes.length - offset, null);
            var value = new SpecificDatumReader<T>(writer, data.getSchema(type), data).read(null, decoder);
            if (decoder.isEnd()) {
                return type.cast(value);
            }
        } catch (IOException | RuntimeException malformed) {
            throw new Poison("The value is not a " + type.getSimpleName(), malformed);
        }
        throw new Poison("Bytes are left over behind the " + type.getSimpleName());
    }

    /** With the coders that were generated for the type, which are faster than going through its schema. */
    private static SpecificData data(Class<?> type) {
        var data = SpecificData.getForClass(type);
        data.setCustomCoders(true);
        return data;
    }

    static byte[] frame(int schemaId, byte[] payload) {
        return ByteBuffer.allocate(FRAME + payload.length)
                .put(MAGIC)
                .putInt(schemaId)
                .put(payload)
                .array();
    }

    static int schemaId(byte[] framed) {
        if (framed == null || framed.length < FRAME || framed[0] != MAGIC) {
            throw new Poison("The value does not stand in the registry's frame");
        }
        return ByteBuffer.wrap(framed, 1, 4).getInt();
    }

    static <T extends SpecificRecord> T unframe(byte[] framed, Schema writer, Class<T> type) {
        return decode(framed, FRAME, writer, type);
    }
}
