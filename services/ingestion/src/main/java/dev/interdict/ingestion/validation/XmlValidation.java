package dev.interdict.ingestion.validation;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.sax.SAXSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.XMLFilterImpl;

/** Holds XML against an XML Schema while it streams by. */
final class XmlValidation {

    private static final Softly<Schema> SCHEMAS = new Softly<>(XmlValidation::load);

    private XmlValidation() {}

    /** Adds every fault of the document against the schema of that address. */
    static void validate(InputStream document, String address, FaultList faults) throws IOException {
        try {
            var handler = SCHEMAS.get(address).newValidatorHandler();
            var walk = new XmlWalk(reader(), faults);
            handler.setErrorHandler(walk);
            walk.setContentHandler(handler);
            walk.parse(new InputSource(document));
        } catch (SAXParseException malformed) {
            faults.add(
                    "",
                    "The document cannot be read further than line %d, column %d."
                            .formatted(malformed.getLineNumber(), malformed.getColumnNumber()));
        } catch (SAXException impossible) {
            throw new IOException(impossible);
        }
    }

    private static XMLReader reader() throws SAXException {
        try {
            var factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newSAXParser().getXMLReader();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Schema load(String address) {
        try {
            var factory = SchemaFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setResourceResolver((type, namespace, publicId, systemId, base) -> imported(systemId));
            var file = new InputSource(file(address));
            file.setSystemId(address);
            return factory.newSchema(new SAXSource(new WithoutUnique(reader()), file));
        } catch (SAXException impossible) {
            throw new IllegalStateException(address, impossible);
        }
    }

    private static LSInput imported(String address) {
        try {
            var builder = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
            var input = ((DOMImplementationLS) builder.getDOMImplementation()).createLSInput();
            input.setSystemId(address);
            input.setByteStream(file(address));
            return input;
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static InputStream file(String address) {
        return Objects.requireNonNull(Resources.find(address), address);
    }

    /** Leaves out the schema's own check that each bom-ref is unique: its cost grows with their number squared. */
    private static final class WithoutUnique extends XMLFilterImpl {

        private int inside;

        WithoutUnique(XMLReader reader) {
            super(reader);
        }

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
            inside += inside > 0 || name.equals("unique") ? 1 : 0;
            if (inside == 0) {
                super.startElement(uri, name, qualified, attributes);
            }
        }

        @Override
        public void endElement(String uri, String name, String qualified) throws SAXException {
            if (inside == 0) {
                super.endElement(uri, name, qualified);
            } else {
                inside--;
            }
        }
    }
}
