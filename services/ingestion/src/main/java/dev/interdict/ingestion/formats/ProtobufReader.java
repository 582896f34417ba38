package dev.interdict.ingestion.formats;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.WireFormat;
import dev.interdict.ingestion.domain.Component;
import dev.interdict.ingestion.formats.Reading.Read;
import dev.interdict.ingestion.formats.Reading.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads CycloneDX protobuf, 1.3 to 1.7. */
final class ProtobufReader {

    private static final Pattern VERSION = Pattern.compile("\\d{1,3}\\.\\d{1,3}");

    /** The version, which writers put first. */
    private static final int VERSION_TAG = 10;

    private static final int DOCUMENT_VERSION = 2;
    private static final int MOST_FIELDS = 16;

    private ProtobufReader() {}

    /**
     * Whether bytes that begin a document can be CycloneDX protobuf, which has no mark of its own: its version stands there,
     * or there are only fields that it has, to the end.
     *
     * @param isAll whether the document has no more bytes
     */
    static boolean isLikely(byte[] head, boolean isAll) {
        var in = CodedInputStream.newInstance(head);
        try {
            var known = 0;
            while (!in.isAtEnd()) {
                var tag = in.readTag();
                if (tag == VERSION_TAG) {
                    return VERSION.matcher(in.readString()).matches();
                }
                var number = WireFormat.getTagFieldNumber(tag);
                if (number <= MOST_FIELDS) {
                    known++;
                    if (WireFormat.getTagWireType(tag) != wireType(number)) {
                        return false;
                    }
                }
                if (goesBeyond(tag, in, head.length)) {
                    return !isAll && known > 0;
                }
            }
            return known > 0;
        } catch (IOException notProtobuf) {
            return false;
        }
    }

    /** Passes the field over; true where it ends behind the bytes at hand. */
    private static boolean goesBeyond(int tag, CodedInputStream in, int atHand) throws IOException {
        if (WireFormat.getTagWireType(tag) != WireFormat.WIRETYPE_LENGTH_DELIMITED) {
            return !in.skipField(tag);
        }
        var length = in.readUInt32();
        if (length < 0 || length > atHand - in.getTotalBytesRead()) {
            return true;
        }
        in.skipRawBytes(length);
        return false;
    }

    private static int wireType(int number) {
        return number == DOCUMENT_VERSION ? WireFormat.WIRETYPE_VARINT : WireFormat.WIRETYPE_LENGTH_DELIMITED;
    }

    /** Reads a document that can be protobuf. */
    static Reading read(InputStream in, Drafts drafts, Consumer<Component> out) throws IOException {
        try {
            var tokens = new ProtobufTokens(in);
            var reading = JsonReader.read(tokens, "protobuf", drafts, out);
            if (reading instanceof Read(var document)) {
                return new Read(
                        document.as(MediaTypes.of("application/x.vnd.cyclonedx+protobuf", document.specVersion())));
            }
            return tokens.saysWhatItIs()
                    ? reading
                    : new Unreadable("The document looks like protobuf, and has no version of CycloneDX in it.");
        } catch (InvalidProtocolBufferException malformed) {
            return new Unreadable("The document is not valid protobuf: it ends too early, or was damaged on its way.");
        }
    }
}
