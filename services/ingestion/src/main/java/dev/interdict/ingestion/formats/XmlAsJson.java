package dev.interdict.ingestion.formats;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.interdict.ingestion.domain.Limits;
import dev.interdict.ingestion.formats.Shape.Part;
import java.io.ByteArrayOutputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * CycloneDX XML, read as the JSON form of the same document, element by element as it is asked for; what no reader asks
 * for is left out. Neither a DTD nor anything outside the document is ever read.
 */
final class XmlAsJson extends InputStream {

    private static final String NAMESPACE = "http://cyclonedx.org/schema/bom/";

    /** Beyond the limit that the reader of the JSON form has, so that it is the one that speaks. */
    private static final int MOST_ELEMENTS_DEEP = 5 * Limits.DEPTH;

    private static final XMLInputFactory XML = factory();
    private static final JsonFactory JSON = new JsonFactory();

    private final XMLStreamReader xml;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final JsonGenerator json;
    private final boolean cycloneDx;
    private final Deque<Level> levels = new ArrayDeque<>();
    private byte[] ready = new byte[0];
    private int position;

    /** Where the conversion stands: inside an object, or inside a list whose items are all of one kind. */
    private static final class Level {

        private @Nullable Shape shape;
        private @Nullable Part list;
        private @Nullable String repeated;

        /** What it becomes shows with its first child. */
        private Part.@Nullable Either undecided;

        /** The object stands alone in another. */
        private boolean wrapped;

        Level(@Nullable Shape shape, @Nullable Part list) {
            this.shape = shape;
            this.list = list;
        }
    }

    XmlAsJson(InputStream in) throws IOException {
        try {
            xml = XML.createXMLStreamReader(in);
            json = JSON.createGenerator(bytes);
            while (xml.next() != XMLStreamConstants.START_ELEMENT) {
                refuseDtd();
            }
        } catch (XMLStreamException malformed) {
            throw failed(malformed);
        }
        var namespace = Objects.requireNonNullElse(xml.getNamespaceURI(), "");
        json.writeStartObject();
        cycloneDx = namespace.startsWith(NAMESPACE) && xml.getLocalName().equals("bom");
        if (cycloneDx) {
            json.writeStringField("bomFormat", "CycloneDX");
            json.writeStringField("specVersion", namespace.substring(NAMESPACE.length()));
        }
        levels.push(new Level(shape("bom"), null));
    }

    /** Whether the root is CycloneDX's. */
    boolean isCycloneDx() {
        return cycloneDx;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        while (position == ready.length) {
            if (levels.isEmpty()) {
                return -1;
            }
            convertMore();
        }
        var read = Math.min(length, ready.length - position);
        System.arraycopy(ready, position, into, from, read);
        position += read;
        return read;
    }

    private void convertMore() throws IOException {
        try {
            while (!levels.isEmpty() && bytes.size() < 8_192) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> begin(xml.getLocalName());
                    case XMLStreamConstants.END_ELEMENT -> end();
                    case XMLStreamConstants.END_DOCUMENT -> levels.clear();
                    default -> refuseDtd();
                }
                json.flush();
            }
            if (levels.isEmpty()) {
                while (xml.hasNext()) {
                    xml.next();
                }
            }
        } catch (XMLStreamException malformed) {
            throw failed(malformed);
        }
        ready = bytes.toByteArray();
        bytes.reset();
        position = 0;
    }

    private void begin(String name) throws IOException, XMLStreamException {
        var level = levels.element();
        decide(level, name);
        var part = Objects.requireNonNullElse(xml.getNamespaceURI(), "").startsWith(NAMESPACE)
                ? level.shape == null ? level.list : level.shape.parts().get(name)
                : null;
        if (level.shape != null) {
            closeRepeated(level, part instanceof Part.Reference ? "dependsOn" : name);
            field(part, name, level);
        } else {
            item(part, name);
        }
    }

    private void decide(Level level, String name) throws IOException {
        var either = level.undecided;
        if (either != null) {
            level.undecided = null;
            if (name.equals(either.list().child())) {
                json.writeStartArray();
                level.list = either.list();
            } else {
                json.writeStartObject();
                level.shape = shape(either.object().shape());
            }
        }
    }

    private void field(@Nullable Part part, String name, Level level) throws IOException, XMLStreamException {
        switch (part) {
            case null -> skip();
            case Part.Repeated(var shape) -> {
                openRepeated(level, name);
                object(shape);
            }
            case Part.RepeatedText ignored -> {
                openRepeated(level, name);
                json.writeString(text());
            }
            case Part.Reference ignored -> {
                openRepeated(level, "dependsOn");
                json.writeString(Objects.requireNonNullElse(xml.getAttributeValue(null, "ref"), ""));
                skip();
            }
            default -> {
                json.writeFieldName(name);
                value(part);
            }
        }
    }

    private void value(Part part) throws IOException, XMLStreamException {
        switch (part) {
            case Part.Text ignored -> json.writeString(text());
            case Part.One(var shape) -> object(shape);
            case Part.Either either -> {
                var level = new Level(null, null);
                level.undecided = either;
                levels.push(level);
            }
            default -> {
                json.writeStartArray();
                levels.push(new Level(null, part));
            }
        }
    }

    /** A child of what becomes a list. */
    private void item(@Nullable Part list, String name) throws IOException, XMLStreamException {
        switch (list) {
            case Part.Listed(var child, var shape) when name.equals(child) -> object(shape);
            case Part.Texts(var child) when name.equals(child) -> json.writeString(text());
            case Part.Wrapped(var children)
            when children.containsKey(name) -> {
                json.writeStartObject();
                json.writeFieldName(name);
                var depth = levels.size();
                value(Objects.requireNonNull(children.get(name)));
                if (levels.size() > depth) {
                    levels.element().wrapped = true;
                } else {
                    json.writeEndObject();
                }
            }
            case null, default -> skip();
        }
    }

    private void object(String name) throws IOException, XMLStreamException {
        var shape = shape(name);
        json.writeStartObject();
        for (var i = 0; i < xml.getAttributeCount(); i++) {
            if (shape.attributes().contains(xml.getAttributeLocalName(i))) {
                json.writeStringField(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
            }
        }
        if (shape.text() == null) {
            levels.push(new Level(shape, null));
        } else {
            json.writeStringField(shape.text(), text());
            json.writeEndObject();
        }
    }

    private void openRepeated(Level level, String name) throws IOException {
        if (level.repeated == null) {
            json.writeFieldName(name);
            json.writeStartArray();
            level.repeated = name;
        }
    }

    private void closeRepeated(Level level, @Nullable String next) throws IOException {
        if (level.repeated != null && !level.repeated.equals(next)) {
            json.writeEndArray();
            level.repeated = null;
        }
    }

    private void end() throws IOException {
        var level = levels.pop();
        closeRepeated(level, null);
        if (level.undecided != null) {
            json.writeNull();
        } else if (level.shape == null) {
            json.writeEndArray();
        } else {
            json.writeEndObject();
        }
        if (level.wrapped) {
            json.writeEndObject();
        }
    }

    /** The element's text, with that of what it may hold, to its end. */
    private String text() throws XMLStreamException, IOException {
        var text = new StringBuilder();
        for (var depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
                default -> {}
            }
            if (text.length() > Limits.TEXT || depth > Limits.DEPTH) {
                throw new MalformedDocument(
                        "The document has a text of more than %d characters or %d levels, at line %d."
                                .formatted(
                                        Limits.TEXT,
                                        Limits.DEPTH,
                                        xml.getLocation().getLineNumber()));
            }
        }
        return text.toString().strip();
    }

    private void skip() throws XMLStreamException, IOException {
        for (var depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
            if (depth > Limits.DEPTH) {
                throw new MalformedDocument("The document is nested deeper than %d levels, at line %d."
                        .formatted(Limits.DEPTH, xml.getLocation().getLineNumber()));
            }
        }
    }

    private void refuseDtd() throws IOException {
        if (xml.getEventType() == XMLStreamConstants.DTD) {
            throw new MalformedDocument(
                    "The document has a document type declaration (DTD), which is not taken. Send it without.");
        }
    }

    /** Where the bytes could not be had, that is told; else what is wrong with them. */
    private static IOException failed(XMLStreamException malformed) {
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

    private static Shape shape(String name) {
        return Objects.requireNonNull(Shape.ALL.get(name), name);
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
