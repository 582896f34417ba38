package dev.interdict.ingestion.validation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interdict.ingestion.domain.Fault;
import dev.interdict.ingestion.formats.Reading;
import dev.interdict.ingestion.formats.Source;
import dev.interdict.ingestion.spool.Held;
import dev.interdict.ingestion.spool.TooLarge;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Faults against the schema: each with its place, none with more of the document than names. */
class StrictReaderTest {

    @Test
    void everyFaultOfJsonHasItsPointer() throws IOException {
        assertThat(faults("""
                {"bomFormat": "CycloneDX", "specVersion": "1.6", "serialNumber": "7", "colour": "red",
                 "metadata": {"timestamp": "yesterday"},
                 "components": [
                   {"type": "gadget", "name": "a"},
                   {"type": "library", "version": 7},
                   {"type": "library", "name": "b", "licenses": [{"license": {"id": "Beer-Licence"}}]}]}"""))
                .contains(
                        new Fault("", "It has a key that the schema does not know: colour."),
                        new Fault("/serialNumber", "It is not written as the schema asks for."),
                        new Fault("/metadata/timestamp", "It is not a valid date-time."),
                        new Fault("/components/0/type", "It is none of the values that the schema lists."),
                        new Fault("/components/1", "It has no name."),
                        new Fault("/components/1/version", "It is of another type: integer found, string expected."),
                        new Fault(
                                "/components/2/licenses/0/license/id",
                                "It is none of the values that the schema lists."));
    }

    @Test
    void everyFaultOfXmlHasItsLineAndTheComponentsPointer() throws IOException {
        assertThat(faults("""
                <?xml version="1.0"?>
                <bom xmlns="http://cyclonedx.org/schema/bom/1.4" version="1">
                  <components>
                    <component type="library"><name>a</name></component>
                    <component type="gadget" bom-ref="x"><name>b</name>
                      <components>
                        <component type="library" bom-ref="x"><name>c</name><colour>red</colour></component>
                      </components>
                    </component>
                  </components>
                </bom>"""))
                .containsExactly(
                        new Fault("", "A bom-ref stands at more than one component, 1 times."),
                        new Fault(
                                "/components/1",
                                "A value is none of those that the schema lists, in component, at line 5, column 42."),
                        new Fault(
                                "/components/1",
                                "An attribute does not have a value of its type, in component, at line 5, column 42."),
                        new Fault(
                                "/components/1/components/0",
                                "A bom-ref stands at more than one element, in component, at line 7, column 47."),
                        new Fault(
                                "/components/1/components/0",
                                "An element does not belong here, or one that is needed is missing, in colour, at line 7, column 69."));
    }

    @Test
    void aKeyThatStandsTwiceIsAFaultAnywhere() throws IOException {
        assertThat(faults("""
                {"spdxVersion": "SPDX-2.3", "SPDXID": "SPDXRef-DOCUMENT", "name": "d", "dataLicense": "CC0-1.0",
                 "creationInfo": {"created": "2024-01-01T00:00:00Z", "created": "2024-01-01T00:00:00Z", "creators": ["Tool: t"]}}"""))
                .containsExactly(
                        new Fault("", "A key stands twice in /creationInfo, and both values were read: created."),
                        new Fault("", "A key stands twice in an object, at line 2, column 63."));
    }

    @Test
    void spdxIsHeldAgainstItsSchemaToo() throws IOException {
        assertThat(faults("""
                {"spdxVersion": "SPDX-2.3", "SPDXID": "SPDXRef-DOCUMENT", "name": "d", "dataLicense": "CC0-1.0",
                 "packages": [{"SPDXID": "SPDXRef-1", "name": "a"}]}"""))
                .contains(
                        new Fault("", "It has no creationInfo."),
                        new Fault("/packages/0", "It has no downloadLocation."));
    }

    @Test
    void onlyTheFirstFaultsAreTold() throws IOException {
        var components = IntStream.range(0, 500)
                .mapToObj(i -> "{\"type\": \"gadget\", \"name\": \"c%d\"}".formatted(i))
                .collect(Collectors.joining(","));
        var faults = faults(
                "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"components\": [" + components + "]}");
        assertThat(faults).hasSize(101);
        assertThat(faults.getLast()).isEqualTo(new Fault("", "And 400 more."));
    }

    @Test
    void aLargerDocumentIsNotReadStrictly() {
        var large = "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"components\": []"
                + " ".repeat(8 * 1024 * 1024) + "}";
        assertThatThrownBy(() -> read(large))
                .isInstanceOf(TooLarge.class)
                .hasMessage(
                        "The document has more than 8388608 bytes, the most that is read strictly. Send it without reading=strict.");
    }

    @Test
    void twoEqualItemsAreAFaultInWhateverOrderTheirKeysStand() throws IOException {
        assertThat(faults("""
                {"bomFormat": "CycloneDX", "specVersion": "1.6", "components": [
                  {"type": "library", "name": "a"}, {"type": "library", "name": "b"}, {"name": "a", "type": "library"}]}""")).containsExactly(new Fault("/components/2", "It is equal to an item before it."));
    }

    @Test
    void aPartThatIsTooLargeToStandInMemoryIsNotReadStrictly() {
        var nested = "{\"type\": \"library\", \"name\": \"a\"},".repeat(40_000);
        assertThatThrownBy(() -> read("""
                        {"bomFormat": "CycloneDX", "specVersion": "1.6", "components": [{"type": "library", "name": "b",
                         "components": [%s {"type": "library", "name": "c"}]}]}""".formatted(nested)))
                .isInstanceOf(TooLarge.class)
                .hasMessage(
                        "A part of the document has more than 1048576 bytes, the most that is read strictly at once. Send it without reading=strict.");
    }

    @Test
    void noSchemaThatADocumentNamesIsFetched() throws IOException {
        try (var listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            listening.setSoTimeout(1);
            var address = "http://127.0.0.1:%d/s".formatted(listening.getLocalPort());
            faults("""
                    <bom xmlns="http://cyclonedx.org/schema/bom/1.5" xmlns:x="urn:x" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                     xsi:schemaLocation="http://cyclonedx.org/schema/bom/1.5 %1$s urn:x %1$s" version="1"><components/><x:y/></bom>""".formatted(address));
            faults("{\"$schema\": \"%s\", \"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.5\"}".formatted(address));
            assertThatThrownBy(listening::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    private static List<Fault> faults(String document) throws IOException {
        return read(document) instanceof Reading.Unreadable(var ignored, var faults) ? faults : List.of();
    }

    private static Reading read(String document) throws IOException {
        Source source = () -> new ByteArrayInputStream(document.getBytes(UTF_8));
        try (var held = new Held()) {
            return StrictReader.read(source, held.drafts(), component -> {});
        }
    }
}
