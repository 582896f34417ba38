package dev.interdict.ingestion.formats;

import dev.interdict.ingestion.domain.Component;
import dev.interdict.ingestion.domain.Document;
import dev.interdict.ingestion.formats.Reading.Read;
import dev.interdict.ingestion.formats.Reading.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads CycloneDX XML, ECMA-424 and the versions before it, and SPDX 2 XML, as the JSON form of the same document. */
final class XmlReader {

    private XmlReader() {}

    /** Reads a document that begins like XML. */
    static Reading read(InputStream in, Drafts drafts, Consumer<Component> out) throws IOException {
        var converted = new XmlAsJson(in);
        if (converted.isCycloneDx()) {
            return as(
                    document -> MediaTypes.of("application/vnd.cyclonedx+xml", document.specVersion()),
                    JsonReader.read(new JsonTokens(converted), "XML", drafts, out));
        }
        return converted.isSpdx()
                ? as(document -> "application/xml", JsonReader.read(new JsonTokens(converted), "XML", drafts, out))
                : new Unreadable("The document is XML, and not an SBOM. Send CycloneDX or SPDX.");
    }

    private static Reading as(Function<Document, String> type, Reading reading) {
        return reading instanceof Read(var document) ? new Read(document.as(type.apply(document))) : reading;
    }
}
