package dev.interdict.screening.watchlists;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML documents read entry by entry, without DTD and without anything from outside the document. */
final class Elements {

    private static final XMLInputFactory FACTORY = factory();

    private Elements() {}

    /** The root's local name and attributes, then each element that is wanted, whole, as soon as it ends. */
    static void read(InputStream in, Set<String> wanted, Consumer<Element> root, Consumer<Element> taker)
            throws IOException {
        try {
            var reader = FACTORY.createXMLStreamReader(in);
            try {
                read(reader, wanted, root, taker);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException damaged) {
            throw bad(damaged);
        }
    }

    /** The local name of the root element; empty where it does not begin like XML. */
    static String rootName(InputStream in) {
        try {
            var reader = FACTORY.createXMLStreamReader(in);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    return reader.getLocalName();
                }
            }
            return "";
        } catch (XMLStreamException damaged) {
            throw bad(damaged);
        }
    }

    private static void read(
            XMLStreamReader reader, Set<String> wanted, Consumer<Element> root, Consumer<Element> taker)
            throws XMLStreamException {
        var open = new ArrayDeque<Element>();
        var depth = 0;
        var parts = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (depth++ == 0) {
                        root.accept(element(reader));
                    } else if (!open.isEmpty() || wanted.contains(reader.getLocalName())) {
                        parts = open.isEmpty() ? 0 : parts + 1;
                        if (parts > Limits.MOST_PARTS) {
                            throw BadList.at(reader.getLocation().getLineNumber(), "an entry has too many elements");
                        }
                        open.push(element(reader));
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        open.element().add(reader.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    if (!open.isEmpty()) {
                        var ended = open.pop();
                        if (open.isEmpty()) {
                            take(ended, reader, taker);
                        } else {
                            open.element().add(ended);
                        }
                    }
                }
                case XMLStreamConstants.DTD ->
                    throw BadList.at(reader.getLocation().getLineNumber(), "a document type (DTD) is not accepted");
                default -> {}
            }
        }
    }

    private static void take(Element ended, XMLStreamReader reader, Consumer<Element> taker) {
        try {
            taker.accept(ended);
        } catch (BadList bad) {
            throw new BadList("Before line " + reader.getLocation().getLineNumber() + ": " + bad.sentence());
        }
    }

    private static Element element(XMLStreamReader reader) {
        Map<String, String> attributes = new HashMap<>();
        for (var i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return new Element(reader.getLocalName(), attributes);
    }

    private static BadList bad(XMLStreamException damaged) {
        var at = damaged.getLocation();
        var message = String.valueOf(damaged.getMessage()).lines().findFirst().orElse("");
        return new BadList("%sthe XML is damaged or cut off: %s."
                .formatted(at == null ? "" : "Line " + at.getLineNumber() + ": ", message));
    }

    private static XMLInputFactory factory() {
        var factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, Limits.DEEPEST);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 100);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, Limits.LONGEST_TEXT);
        factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, Limits.LONGEST_TEXT);
        return factory;
    }
}
