package dev.interdict.ingestion.validation;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interdict.ingestion.formats.TagValueLines;
import dev.interdict.ingestion.spool.TooLarge;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Holds SPDX 2 in tag-value form against the schema of the JSON form, thing by thing: a package is checked when the next
 * begins. Annotations are counted over the whole document.
 */
final class TagValueValidation implements TagValueLines.Taker {

    private static final String OF_DOCUMENT = "";

    private final Parts parts;
    private final FaultList faults;
    private final TagValueItem document;
    private final Map<String, TagValueItem> open = new HashMap<>();
    private String named = OF_DOCUMENT;

    private TagValueValidation(Parts parts, FaultList faults) {
        this.parts = parts;
        this.faults = faults;
        this.document = new TagValueItem(parts.rest());
        open.put(OF_DOCUMENT, document);
    }

    /** Adds every fault of the document, which is known to be readable, against the schemas of those addresses. */
    static void validate(Bounded bytes, List<String> addresses, FaultList faults) throws IOException {
        var validation = new TagValueValidation(new Parts(addresses, faults), faults);
        TagValueLines.of(bytes, UTF_8).each(validation);
        List.copyOf(validation.open.keySet()).forEach(validation::close);
        validation.parts.end(validation.document::where);
    }

    @Override
    public void take(int line, String name, String value) throws TooLarge {
        var tag = Tag.of(name);
        if (tag == null) {
            faults.add("", "A line does not begin with a tag of SPDX, at line %d.".formatted(line));
            return;
        }
        if (!tag.written().equals(name)) {
            faults.add("", "A tag is written in other letters than SPDX has, at line %d.".formatted(line));
        }
        if (tag.begins()) {
            begin(tag);
        }
        var item = open.get(tag.kind() == Tag.Kind.ID ? named : tag.list());
        if (item == null) {
            faults.add("", "%s stands before what it is said of, at line %d.".formatted(tag.written(), line));
        } else if (!item.take(line, tag, value)) {
            faults.add("", "%s stands twice of one thing, at line %d.".formatted(tag.written(), line));
        }
    }

    @Override
    public void passedOver(int line) {
        faults.add("", "A line has no tag, at line %d.".formatted(line));
    }

    /** A package goes on behind its files; an id is that of the package or file that began last. */
    private void begin(Tag tag) {
        close(tag.list());
        if (tag.list().equals("packages")) {
            close("files");
        }
        named = tag.list().equals("packages") || tag.list().equals("files") ? tag.list() : named;
        open.put(tag.list(), new TagValueItem(JsonNodeFactory.instance.objectNode()));
    }

    private void close(String list) {
        var item = open.remove(list);
        if (item != null && item != document) {
            complete(list, item);
            parts.item(list, item.node(), item::where);
        }
    }

    /** What the JSON form asks for and tag-value need not say, and the reverse. */
    private void complete(String list, TagValueItem item) {
        if (list.equals("snippets")) {
            item.node().putIfAbsent("name", item.node().stringNode(""));
        }
        if (list.equals("annotations") && !item.isAboutSomething()) {
            faults.add("", "An annotation has no SPDXREF%s.".formatted(item.where("")));
        }
    }
}
