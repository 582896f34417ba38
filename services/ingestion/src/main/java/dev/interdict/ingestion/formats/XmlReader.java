package dev.interdict.ingestion.formats;

import dev.interdict.ingestion.domain.Component;
import dev.interdict.ingestion.formats.Reading.Read;
import dev.interdict.ingestion.formats.Reading.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Reads CycloneDX XML, ECMA-424 and the versions before it, as the JSON form of the same document. */
final class XmlReader {

    private XmlReader() {}

    /** Reads a document that begins like XML; {@code foreign} says what it is where it is not CycloneDX. */
    static Reading read(InputStream in, Drafts drafts, Consumer<Component> out, Supplier<String> foreign)
            throws IOException {
        var converted = new XmlAsJson(in);
        return converted.isCycloneDx() ? asXml(JsonReader.read(converted, drafts, out)) : new Unreadable(foreign.get());
    }

    private static Reading asXml(Reading reading) {
        return reading instanceof Read(var document)
                ? new Read(document.as(MediaTypes.of("application/vnd.cyclonedx+xml", document.specVersion())))
                : reading;
    }
}
