package dev.interdict.ingestion.validation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.XMLFilterImpl;

/** Knows at which component of the document the reading stands, and says there what the schema finds wrong. */
final class XmlWalk extends XMLFilterImpl {

    /** Elements that are keys of the JSON form, with the element that they stand in. */
    private static final Set<String> KEYS = Set.of(
            "bom metadata",
            "bom components",
            "bom services",
            "metadata component",
            "component components",
            "service services");

    private static final Set<String> ITEMS = Set.of("components component", "services service");

    private static final Map<String, String> SENTENCES = Map.ofEntries(
            Map.entry("cvc-complex-type.2.1", "An element is to be empty, and is not"),
            Map.entry("cvc-complex-type.2.3", "There is text where only elements may stand"),
            Map.entry("cvc-complex-type.2.4", "An element does not belong here, or one that is needed is missing"),
            Map.entry("cvc-complex-type.3.2.2", "An element has an attribute that the schema does not know"),
            Map.entry("cvc-complex-type.4", "An element lacks an attribute that is needed"),
            Map.entry("cvc-enumeration-valid", "A value is none of those that the schema lists"),
            Map.entry("cvc-pattern-valid", "A value is not written as the schema asks for"),
            Map.entry("cvc-datatype-valid", "A value is not of the type that the schema asks for"),
            Map.entry("cvc-length-valid", "A value is not as long as the schema asks for"),
            Map.entry("cvc-minLength-valid", "A value is too short"),
            Map.entry("cvc-maxLength-valid", "A value is too long"),
            Map.entry("cvc-minInclusive-valid", "A number is too small"),
            Map.entry("cvc-maxInclusive-valid", "A number is too large"),
            Map.entry("cvc-attribute", "An attribute does not have a value of its type"),
            Map.entry("cvc-type", "An element does not have a value of its type"),
            Map.entry("cvc-elt", "An element is not known to the schema, or does not have a value of its type"));

    private final FaultList faults;
    private final Distinct refs = new Distinct();
    private final Deque<Level> levels = new ArrayDeque<>();
    private @Nullable Locator locator;

    /** An element; its pointer is that of the nearest one which has a place in the JSON form for sure. */
    private static final class Level {

        private final String name;
        private final String pointer;
        private final boolean sure;
        private int items;

        Level(String name, String pointer, boolean sure) {
            this.name = name;
            this.pointer = pointer;
            this.sure = sure;
        }

        Level child(String child) {
            var step = name + " " + child;
            if (sure && KEYS.contains(step)) {
                return new Level(child, pointer + "/" + child, true);
            }
            return sure && ITEMS.contains(step)
                    ? new Level(child, pointer + "/" + items++, true)
                    : new Level(child, pointer, false);
        }
    }

    XmlWalk(XMLReader reader, FaultList faults) {
        super(reader);
        this.faults = faults;
    }

    @Override
    public void setDocumentLocator(Locator where) {
        locator = where;
        super.setDocumentLocator(where);
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        var parent = levels.peek();
        levels.push(parent == null ? new Level(name, "", name.equals("bom")) : parent.child(name));
        var ref = attributes.getValue("", "bom-ref");
        if (ref != null && !refs.add(ref)) {
            add("A bom-ref stands at more than one element");
        }
        super.startElement(uri, name, qualified, attributes);
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        super.endElement(uri, name, qualified);
        levels.pop();
    }

    @Override
    public void error(SAXParseException fault) {
        var message = String.valueOf(fault.getMessage());
        var code = message.substring(0, Math.max(0, message.indexOf(':')));
        add(SENTENCES.entrySet().stream()
                .filter(entry -> code.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("Something does not hold to the schema"));
    }

    @Override
    public void fatalError(SAXParseException malformed) throws SAXException {
        throw malformed;
    }

    private void add(String sentence) {
        var level = levels.peek();
        faults.add(
                level == null ? "" : level.pointer,
                "%s, in %s, at line %d, column %d."
                        .formatted(
                                sentence,
                                level == null ? "the document" : Names.cut(level.name),
                                locator == null ? 0 : locator.getLineNumber(),
                                locator == null ? 0 : locator.getColumnNumber()));
    }
}
