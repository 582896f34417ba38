package dev.interdict.ingestion.formats;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.WireFormat;
import dev.interdict.ingestion.domain.Limits;
import dev.interdict.ingestion.domain.Utf8;
import dev.interdict.ingestion.formats.ProtobufMessage.Field;
import dev.interdict.ingestion.formats.ProtobufMessage.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** CycloneDX protobuf, read as the JSON form of the same document; what no reader asks for is passed over unread. */
final class ProtobufTokens implements Tokens {

    private static final int NO_TAG = 0;
    private static final Set<String> MARKS = Set.of("specVersion", "components");

    private final CodedInputStream in;
    private final Deque<Inside> insides = new ArrayDeque<>();
    private Token token = Token.NULL;

    /** A tag that was read and not used yet. */
    private int ahead = NO_TAG;

    /** Bytes of a text that come next. */
    private int pending;

    /** The text, where it does not stand in the document as such. */
    private @Nullable String word;

    private boolean saysWhatItIs;
    private boolean saidItsFormat;

    ProtobufTokens(InputStream stream) {
        in = CodedInputStream.newInstance(stream);
    }

    /**
     * What the reader is inside of.
     *
     * @param message null in a list
     * @param of the list's field; null in a message
     * @param outerLimit what the limit was before
     */
    private record Inside(
            @Nullable ProtobufMessage message, @Nullable Field of, int tag, int outerLimit) {}

    /** Whether there was a version so far, or components. */
    boolean saysWhatItIs() {
        return saysWhatItIs;
    }

    @Override
    public boolean mayRepeatKeys() {
        return true;
    }

    @Override
    public void begin() {
        insides.push(new Inside(message("bom"), null, NO_TAG, 0));
        token = Token.OBJECT;
    }

    @Override
    public Token token() {
        return token;
    }

    @Override
    public @Nullable String key() throws IOException {
        passText();
        var inside = insides.element();
        var message = Objects.requireNonNull(inside.message());
        for (var tag = tag(); tag != NO_TAG; tag = tag()) {
            var known = message.field(WireFormat.getTagFieldNumber(tag));
            if (known == null || WireFormat.getTagWireType(tag) != wireType(known)) {
                if (!in.skipField(tag)) {
                    throw malformed();
                }
                continue;
            }
            saysWhatItIs |= insides.size() == 1 && MARKS.contains(known.name());
            if (known.repeated()) {
                ahead = tag;
                push(new Inside(null, known, tag, 0));
                token = Token.LIST;
            } else {
                value(known);
            }
            return known.name();
        }
        return end(inside);
    }

    @Override
    public boolean item() throws IOException {
        passText();
        var list = insides.element();
        var tag = tag();
        if (tag == list.tag()) {
            value(Objects.requireNonNull(list.of()));
            return true;
        }
        ahead = tag;
        insides.pop();
        return false;
    }

    @Override
    public void skip() throws IOException {
        if (token == Token.LIST) {
            while (item()) {
                skip();
                token = Token.LIST;
            }
        } else if (token == Token.OBJECT) {
            in.skipRawBytes(in.getBytesUntilLimit());
            in.popLimit(insides.pop().outerLimit());
        }
        token = Token.NULL;
    }

    @Override
    public String text() throws IOException {
        if (word != null) {
            return word;
        }
        if (pending > Limits.TEXT) {
            throw new MalformedDocument("The document has a text of more than %d bytes.".formatted(Limits.TEXT));
        }
        var text = new String(in.readRawBytes(pending), UTF_8);
        pending = 0;
        return Utf8.storable(text);
    }

    @Override
    public int lineOfMore() {
        return 0;
    }

    /** At the root's end comes what the JSON form says of itself. */
    private @Nullable String end(Inside inside) throws IOException {
        if (insides.size() == 1 && saysWhatItIs && !saidItsFormat) {
            saidItsFormat = true;
            token = Token.TEXT;
            word = "CycloneDX";
            return "bomFormat";
        }
        if (insides.size() > 1) {
            if (in.getBytesUntilLimit() > 0) {
                throw malformed();
            }
            in.popLimit(inside.outerLimit());
        }
        insides.pop();
        return null;
    }

    private int tag() throws IOException {
        var tag = ahead == NO_TAG ? in.readTag() : ahead;
        ahead = NO_TAG;
        return tag;
    }

    private void value(Field known) throws IOException {
        word = null;
        if (known.kind() == Kind.WORD) {
            var number = in.readEnum();
            token = Token.TEXT;
            word = number >= 0 && number < known.words().size() ? known.words().get(number) : "";
            return;
        }
        var length = in.readUInt32();
        if (length < 0) {
            throw malformed();
        }
        switch (known.kind()) {
            case MESSAGE -> {
                token = Token.OBJECT;
                push(new Inside(message(known.message()), null, NO_TAG, in.pushLimit(length)));
            }
            case REFERENCE -> {
                token = Token.TEXT;
                word = reference(length);
            }
            default -> {
                token = Token.TEXT;
                pending = length;
            }
        }
    }

    private String reference(int length) throws IOException {
        var outer = in.pushLimit(length);
        var text = "";
        for (var tag = in.readTag(); tag != NO_TAG; tag = in.readTag()) {
            if (tag == (1 << 3 | WireFormat.WIRETYPE_LENGTH_DELIMITED)) {
                pending = in.readUInt32();
                word = null;
                text = text();
            } else if (!in.skipField(tag)) {
                throw malformed();
            }
        }
        if (in.getBytesUntilLimit() > 0) {
            throw malformed();
        }
        in.popLimit(outer);
        return text;
    }

    private void passText() throws IOException {
        in.skipRawBytes(pending);
        pending = 0;
        word = null;
    }

    private void push(Inside inside) throws IOException {
        if (insides.size() == Limits.DEPTH) {
            throw new MalformedDocument("The document is nested deeper than %d levels.".formatted(Limits.DEPTH));
        }
        insides.push(inside);
    }

    private static int wireType(Field field) {
        return field.kind() == Kind.WORD ? WireFormat.WIRETYPE_VARINT : WireFormat.WIRETYPE_LENGTH_DELIMITED;
    }

    private static ProtobufMessage message(String name) {
        return Objects.requireNonNull(ProtobufMessage.ALL.get(name), name);
    }

    private static IOException malformed() {
        return new InvalidProtocolBufferException("A message does not end where it says.");
    }
}
