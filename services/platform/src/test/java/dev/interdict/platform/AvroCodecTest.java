package dev.interdict.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The frame, byte for byte, and what does not stand in it. */
class AvroCodecTest {

    private static final Party PARTY = new Party("AO", 3, "RU");

    @Test
    void writesPlainAvro() {
        assertThat(hex(AvroCodec.encode(PARTY))).isEqualTo("04414f" + "06" + "045255");
    }

    @Test
    void framesWithAZeroAndTheIdBigEndian() {
        assertThat(hex(AvroCodec.frame(0x01020304, bytes("0a0b")))).isEqualTo("00" + "01020304" + "0a0b");
    }

    @Test
    void readsTheIdBigEndian() {
        assertThat(AvroCodec.schemaId(bytes("00" + "00000102" + "0a"))).isEqualTo(258);
    }

    @Test
    void readsWhatItFramed() {
        var framed = AvroCodec.frame(7, AvroCodec.encode(PARTY));
        assertThat(AvroCodec.unframe(framed, Party.SCHEMA$, Party.class)).isEqualTo(PARTY);
    }

    @Test
    void readsWhatAnOlderSchemaWrote() {
        var older = bytes("00" + "00000001" + "04414f" + "06");
        assertThat(AvroCodec.unframe(older, Party.BEFORE, Party.class))
                .hasToString("{\"name\": \"AO\", \"aliases\": 3, \"country\": \"unknown\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "00000000", "0100000001" + "04414f06045255", "7b226e616d65223a22414f227d"})
    void withoutFrameItIsPoison(String value) {
        assertThatThrownBy(() -> AvroCodec.schemaId(bytes(value)))
                .isInstanceOf(Poison.class)
                .hasMessage("The value does not stand in the registry's frame");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", // nothing
                "04", // a string without its bytes
                "04414f", // the end is missing
                "03414f06045255", // a string of negative length
                "fcffffff0f", // a string of almost 2 GiB
                "ffffffffffffffffffffff", // a number without end
            })
    void whatIsNoPartyIsPoison(String body) {
        assertThatThrownBy(() -> AvroCodec.unframe(bytes("0000000001" + body), Party.SCHEMA$, Party.class))
                .isInstanceOf(Poison.class)
                .hasMessage("The value is not a Party");
    }

    @Test
    void bytesLeftOverArePoison() {
        assertThatThrownBy(() ->
                        AvroCodec.unframe(bytes("0000000001" + "04414f06045255" + "00"), Party.SCHEMA$, Party.class))
                .isInstanceOf(Poison.class)
                .hasMessage("Bytes are left over behind the Party");
    }

    @Test
    void anotherSchemasRecordIsPoison() {
        var other = org.apache.avro.SchemaBuilder.record("Other")
                .fields()
                .requiredBoolean("sure")
                .endRecord();
        assertThatThrownBy(() -> AvroCodec.decode(bytes("01"), 0, other, Party.class))
                .isInstanceOf(Poison.class);
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
