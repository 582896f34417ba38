package dev.interdict.ingestion.formats;

import dev.interdict.ingestion.domain.Limits;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.MissingResourceException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/** XML without document type declarations, entities of its own or anything from outside the document; and its limits. */
final class Xml {

    /** Beyond the limit that the reader of the JSON form has, so that it is the one that speaks. */
    private static final int MOST_ELEMENTS_DEEP = 5 * Limits.DEPTH;

    private static final XMLInputFactory FACTORY = factory();

    private Xml() {}

    /** Opens a document, at its root. */
    static XMLStreamReader open(InputStream in) throws IOException, XMLStreamException {
        var bytes = new Measured(in);
        var xml = new StreamReaderDelegate(FACTORY.createXMLStreamReader(bytes)) {
            @Override
            public int next() throws XMLStreamException {
                try {
                    var event = super.next();
                    bytes.token();
                    return event;
                } catch (MissingResourceException wordless) { // the JDK has no words for some faults in a DTD
                    throw new XMLStreamException("The document is malformed", getLocation());
                }
            }
        };
        while (xml.next() != XMLStreamConstants.START_ELEMENT) {
            refuseDtd(xml);
        }
        return xml;
    }

    static void refuseDtd(XMLStreamReader xml) throws IOException {
        if (xml.getEventType() == XMLStreamConstants.DTD) {
            throw new MalformedDocument(
                    "The document has a document type declaration (DTD), which is not taken. Send it without.");
        }
    }

    /** Passes over the element, to its end. */
    static void skip(XMLStreamReader xml) throws XMLStreamException, IOException {
        for (var depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
            if (depth > Limits.DEPTH) {
                throw new MalformedDocument(
                        "The document is nested deeper than %d levels, at line %d.".formatted(Limits.DEPTH, line(xml)));
            }
        }
    }

    /** Refuses a text that is longer than is read. */
    static void refuseLong(CharSequence text, XMLStreamReader xml) throws IOException {
        if (text.length() > Limits.TEXT) {
            throw new MalformedDocument("The document has a text of more than %d characters, at line %d."
                    .formatted(Limits.TEXT, line(xml)));
        }
    }

    /** Where the bytes could not be had, that is told; else what is wrong with them. */
    static IOException failed(XMLStreamException malformed) {
        if (malformed.getNestedException() instanceof IOException ofTheSource
                && !(ofTheSource instanceof CharConversionException)) {
            return ofTheSource;
        }
        var at = malformed.getLocation();
        return new MalformedDocument(
                at == null || at.getLineNumber() < 1
                        ? "The document is not well-formed XML."
                        : "The document is not well-formed XML, at line %d, column %d."
                                .formatted(at.getLineNumber(), at.getColumnNumber()));
    }

    private static int line(XMLStreamReader xml) {
        return xml.getLocation().getLineNumber();
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty("jdk.xml.maxElementDepth", Integer.toString(MOST_ELEMENTS_DEEP));
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing outside the document is read");
        });
        return factory;
    }
}
