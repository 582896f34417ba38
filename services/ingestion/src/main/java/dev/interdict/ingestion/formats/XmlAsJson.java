package dev.interdict.ingestion.formats;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.interdict.ingestion.domain.Limits;
import dev.interdict.ingestion.formats.Shape.Part;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * CycloneDX XML or SPDX 2 XML, read as the JSON form of the same document, element by element as it is asked for; what no reader asks
 * for is left out. Neither a DTD nor anything outside the document is ever read.
 */
final class XmlAsJson extends InputStream {

    private static final String NAMESPACE = "http://cyclonedx.org/schema/bom/";

    private static final JsonFactory JSON = new JsonFactory();

    private final XMLStreamReader xml;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final JsonGenerator json;
    private final boolean cycloneDx;
    private final boolean spdx;
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
            xml = Xml.open(in);
        } catch (XMLStreamException malformed) {
            throw Xml.failed(malformed);
        }
        json = JSON.createGenerator(bytes);
        json.writeStartObject();
        var namespace = Objects.requireNonNullElse(xml.getNamespaceURI(), "");
        cycloneDx = namespace.startsWith(NAMESPACE) && xml.getLocalName().equals("bom");
        spdx = namespace.isEmpty() && xml.getLocalName().equals("Document");
        if (cycloneDx) {
            json.writeStringField("bomFormat", "CycloneDX");
            json.writeStringField("specVersion", namespace.substring(NAMESPACE.length()));
        }
        levels.push(new Level(shape(spdx ? "Document" : "bom"), null));
    }

    /** Whether the root is CycloneDX's. */
    boolean isCycloneDx() {
        return cycloneDx;
    }

    /** Whether the root is SPDX's. */
    boolean isSpdx() {
        return spdx;
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
                    default -> Xml.refuseDtd(xml);
                }
                json.flush();
            }
            if (levels.isEmpty()) {
                while (xml.hasNext()) {
                    xml.next();
                }
            }
        } catch (XMLStreamException malformed) {
            throw Xml.failed(malformed);
        }
        ready = bytes.toByteArray();
        bytes.reset();
        position = 0;
    }

    private void begin(String name) throws IOException, XMLStreamException {
        var level = levels.element();
        decide(level, name);
        var part = Objects.requireNonNullElse(xml.getNamespaceURI(), "").startsWith(spdx ? "" : NAMESPACE)
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
            case null -> Xml.skip(xml);
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
                Xml.skip(xml);
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
            case null, default -> Xml.skip(xml);
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

    private static Shape shape(String name) {
        return Objects.requireNonNull(Shape.ALL.get(name), name);
    }
}
