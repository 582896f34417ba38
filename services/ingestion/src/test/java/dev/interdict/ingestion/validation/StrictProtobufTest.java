package dev.interdict.ingestion.validation;

import static dev.interdict.ingestion.ProtobufBytes.message;
import static dev.interdict.ingestion.ProtobufBytes.number;
import static dev.interdict.ingestion.ProtobufBytes.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.ingestion.domain.Fault;
import dev.interdict.ingestion.formats.Reading;
import dev.interdict.ingestion.spool.Held;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Faults of CycloneDX protobuf against its schema, with the places of the JSON form. */
class StrictProtobufTest {

    private static final byte[] VERSION = text(1, "1.6");
    private static final byte[] LIBRARY = number(1, 3);

    @Test
    void whatHoldsToTheSchemaIsTaken() throws IOException {
        assertThat(read(VERSION, number(2, 1), component(text(8, "a"), message(13, message(1, text(1, "MIT"))))))
                .isInstanceOf(Reading.Read.class);
    }

    @Test
    void aTextThatIsNeededMustBeThere() throws IOException {
        assertThat(faults(component(text(3, "x")), component(text(8, "b"), message(22, text(2, "value alone")))))
                .contains(
                        new Fault("/components/0", "It has no name, which is needed."),
                        new Fault("/components/1/properties/0", "It has no name, which is needed."));
    }

    @Test
    void ofAChoiceExactlyOneMustBeThere() throws IOException {
        assertThat(faults(
                        component(text(8, "a"), message(13, message(1))),
                        component(text(8, "b"), message(13, message(1, text(1, "MIT"), text(2, "Mine"))))))
                .containsExactly(
                        new Fault("/components/0/licenses/0/license", "It has none of: id, name. One is needed."),
                        new Fault(
                                "/components/1/licenses/0/license",
                                "It has more than one of: id, name. One is needed."));
    }

    @Test
    void whatTheSchemaDoesNotKnowIsAFault() throws IOException {
        assertThat(faults(
                        message(5, number(1, 99), text(8, "a")),
                        component(text(8, "b"), text(77, "unheard of")),
                        message(4, message(4, LIBRARY, text(8, "root"), message(18, number(1, 1))))))
                .contains(
                        new Fault("/components/0/type", "It is none of the values that the schema lists."),
                        new Fault("/components/1", "It has a field that the schema does not know, with the number 77."),
                        new Fault("/metadata/component/modified", "It is not of the type that the schema asks for."));
    }

    @Test
    void whatStandsTwiceIsAFaultWhereOnlyOneCounts() throws IOException {
        assertThat(faults(component(text(8, "a"), text(8, "b"))))
                .containsExactly(
                        new Fault("", "A key stands twice in /components/0, and both values were read: name."),
                        new Fault("/components/0", "It has name more than once: readers differ on which counts."));
    }

    @Test
    void aTextMustBeUtf8AndAMessageEndWhereItSays() throws IOException {
        assertThat(faults(component(text(8, "a"), message(10, new byte[] {(byte) 0xC3}))))
                .containsExactly(new Fault("/components/0/description", "It is not UTF-8."));
        assertThat(read(VERSION, component(text(8, "a"), message(10), message(18, number(1, 1)), new byte[] {10, 5, 1
                })))
                .isInstanceOf(Reading.Unreadable.class);
    }

    private static byte[] component(byte[]... fields) {
        return message(5, LIBRARY, message(0, fields));
    }

    private static List<Fault> faults(byte[]... parts) throws IOException {
        return read(VERSION, message(0, parts)) instanceof Reading.Unreadable(var ignored, var faults)
                ? faults
                : List.of();
    }

    private static Reading read(byte[]... parts) throws IOException {
        var document = message(0, parts);
        try (var held = new Held()) {
            return StrictReader.read(() -> new ByteArrayInputStream(document), held.drafts(), component -> {});
        }
    }
}
