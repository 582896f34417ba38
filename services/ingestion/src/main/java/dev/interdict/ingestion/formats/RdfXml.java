package dev.interdict.ingestion.formats;

import dev.interdict.ingestion.domain.Limits;
import dev.interdict.ingestion.domain.Utf8;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Goes through RDF/XML (W3C, RDF 1.1 XML Syntax) resource by resource, in the order of the document; resources stand inside
 * the properties of others, to any depth that XML is read to. Neither a DTD nor anything outside the document is ever read.
 */
public final class RdfXml {

    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    private final XMLStreamReader xml;
    private final Taker taker;
    private final Deque<Level> levels = new ArrayDeque<>();
    private int nameless;

    /** Takes what is said of resources. */
    public interface Taker {

        /** Whether the texts of the property are wanted. */
        boolean wants(String property);

        /** A property of the resource has a text. */
        void says(RdfNode resource, String property, String text) throws IOException;

        /** A property of the resource is another resource, which is said inside it or anywhere else. */
        void refers(RdfNode resource, String property, String reference, boolean inside) throws IOException;

        /** All that stands inside the resource is read. */
        void ends(RdfNode resource) throws IOException;
    }

    /**
     * An open element: around the resources of the document, of a resource, or of a property of one.
     *
     * @param isBoth a resource whose element is also that of the property it stands in
     */
    private record Level(
            @Nullable RdfNode resource,
            @Nullable String property,
            @Nullable StringBuilder text,
            boolean isBoth) {}

    private RdfXml(XMLStreamReader xml, Taker taker) {
        this.xml = xml;
        this.taker = taker;
    }

    /** Reads all of a document; nothing is taken where its root is not RDF's. */
    public static void read(InputStream in, Taker taker) throws IOException {
        try {
            var xml = Xml.open(in);
            if (RDF.equals(xml.getNamespaceURI()) && xml.getLocalName().equals("RDF")) {
                new RdfXml(xml, taker).readAll();
            }
        } catch (XMLStreamException malformed) {
            throw Xml.failed(malformed);
        }
    }

    private void readAll() throws IOException, XMLStreamException {
        levels.push(new Level(null, null, null, false));
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> begin();
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text();
                default -> Xml.refuseDtd(xml);
            }
        }
    }

    private void begin() throws IOException, XMLStreamException {
        var level = levels.element();
        if (level.resource() == null || level.property() != null) {
            resource(level);
        } else {
            property(level.resource());
        }
    }

    private void resource(Level around) throws IOException {
        var type = RDF.equals(xml.getNamespaceURI()) ? "" : xml.getLocalName();
        var resource = open(identity(), type, around, false);
        for (var i = 0; i < xml.getAttributeCount(); i++) {
            var property = xml.getAttributeLocalName(i);
            if (!RDF.equals(xml.getAttributeNamespace(i)) && taker.wants(property)) {
                taker.says(resource, property, xml.getAttributeValue(i));
            }
        }
    }

    private RdfNode open(String id, String type, Level around, boolean isBoth) throws IOException {
        var resource = new RdfNode(id, type, around.resource(), around.property());
        if (around.resource() != null && around.property() != null) {
            taker.refers(around.resource(), around.property(), id, true);
        }
        levels.push(new Level(resource, null, null, isBoth));
        return resource;
    }

    private void property(RdfNode of) throws IOException, XMLStreamException {
        var property = xml.getLocalName();
        var reference = reference();
        if (reference != null && property.equals("type") && RDF.equals(xml.getNamespaceURI())) {
            of.isA(reference);
        } else if (reference != null) {
            taker.refers(of, property, reference, false);
        }
        var form = xml.getAttributeValue(RDF, "parseType");
        if ("Literal".equals(form)) {
            Xml.skip(xml);
            return;
        }
        var level = new Level(of, property, taker.wants(property) ? new StringBuilder() : null, false);
        levels.push(level);
        if ("Resource".equals(form)) {
            open(nameless(), "", level, true);
        }
    }

    private void text() throws IOException {
        var text = levels.element().text();
        if (text != null) {
            text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            Xml.refuseLong(text, xml);
        }
    }

    private void end() throws IOException {
        var level = levels.pop();
        if (level.resource() != null && level.property() == null) {
            taker.ends(level.resource());
        } else if (level.resource() != null && level.property() != null && level.text() != null) {
            var text = level.text().toString().strip();
            if (!text.isEmpty()) {
                taker.says(level.resource(), level.property(), text);
            }
        }
        if (level.isBoth()) {
            levels.pop();
        }
    }

    private String identity() {
        var about = xml.getAttributeValue(RDF, "about");
        var id = xml.getAttributeValue(RDF, "ID");
        var node = xml.getAttributeValue(RDF, "nodeID");
        return about != null ? cut(about) : id != null ? cut("#" + id) : node != null ? ofNode(node) : nameless();
    }

    private String nameless() {
        return "_:" + nameless++;
    }

    private @Nullable String reference() {
        var resource = xml.getAttributeValue(RDF, "resource");
        var node = xml.getAttributeValue(RDF, "nodeID");
        return resource != null ? cut(resource) : node == null ? null : ofNode(node);
    }

    private static String ofNode(String node) {
        return cut("_:node-" + node);
    }

    private static String cut(String reference) {
        return Utf8.cut(reference, Limits.VALUE);
    }
}
