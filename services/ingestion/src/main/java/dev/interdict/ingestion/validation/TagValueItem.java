package dev.interdict.ingestion.validation;

import dev.interdict.ingestion.domain.Limits;
import dev.interdict.ingestion.spool.TooLarge;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What tag-value lines say of one thing, as the JSON form has it, with the line of each place in it. */
final class TagValueItem {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern VERIFICATION = Pattern.compile("([^\\s(]+)\\s*\\((?:excludes:)?(.*)\\)");

    private final ObjectNode node;
    private final Map<String, Integer> lines = new HashMap<>();
    private int size;

    TagValueItem(ObjectNode node) {
        this.node = node;
    }

    ObjectNode node() {
        return node;
    }

    /** Where a place stands, or what is around it: with a comma before it, empty where nothing of it stands anywhere. */
    String where(String place) {
        for (var at = place; ; at = at.substring(0, at.lastIndexOf('/'))) {
            var line = lines.get(at);
            if (line != null || at.isEmpty()) {
                return line == null ? "" : ", at line " + line;
            }
        }
    }

    /** Takes what a tag says; false where it may be said once only, and was before. */
    boolean take(int line, Tag tag, String value) throws TooLarge {
        size += value.length() + tag.field().length();
        if (size > Limits.STRICT_PART) {
            throw Bounded.tooLargePart();
        }
        if (tag.begins()) {
            lines.put("", line);
        }
        switch (tag.kind()) {
            case TEXTS -> lines.put(texts(tag.field(), value), line);
            case CHECKSUMS -> checksum(list(tag.field(), line).addObject(), value);
            case REFERENCES -> reference(list(tag.field(), line).addObject(), value);
            case COMMENT -> comment(tag.field(), value);
            case BYTES, LINES -> range(list("ranges", line).addObject(), tag.field(), value);
            case PASSED_OVER -> {}
            default -> {
                single(tag, value);
                return lines.put("/" + tag.field(), line) == null;
            }
        }
        return true;
    }

    /** Whether what an annotation is about was said. */
    boolean isAboutSomething() {
        return lines.containsKey("/-");
    }

    private void single(Tag tag, String value) {
        switch (tag.kind()) {
            case TRUTH -> truth(tag.field(), value);
            case VERIFICATION -> verification(node.putObject(tag.field()), value);
            case RELATION -> words(node, value, "spdxElementId", "relationshipType", "relatedSpdxElement");
            case DOCUMENT -> document(value);
            case WORD -> node.put(tag.field(), value.replace('-', '_'));
            case ABOUT -> {}
            default -> parent(tag.field()).put(key(tag.field()), value);
        }
    }

    private ArrayNode list(String field, int line) {
        var list = node.withArray("/" + field);
        lines.put("/" + field + "/" + list.size(), line);
        return list;
    }

    private String texts(String field, String value) {
        var list = node.withArray("/" + field).add(value);
        return "/" + field + "/" + (list.size() - 1);
    }

    /** Tag-value does not say in what letters it writes them. */
    private void truth(String field, String value) {
        if (value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false")) {
            node.put(field, Boolean.parseBoolean(value));
        } else {
            node.put(field, value);
        }
    }

    private static void checksum(ObjectNode checksum, String value) {
        var parts = value.split(":\\s*", 2);
        checksum.put("algorithm", parts[0].strip());
        if (parts.length == 2) {
            checksum.put("checksumValue", parts[1].strip());
        }
    }

    private static void verification(ObjectNode code, String value) {
        var parts = VERIFICATION.matcher(value);
        code.put("packageVerificationCodeValue", parts.matches() ? parts.group(1) : value);
        if (parts.matches()) {
            var excluded = code.putArray("packageVerificationCodeExcludedFiles");
            List.of(parts.group(2).split(",")).forEach(file -> excluded.add(file.strip()));
        }
    }

    /** The JSON form writes categories with underscores, tag-value with hyphens. */
    private static void reference(ObjectNode reference, String value) {
        words(reference, value, "referenceCategory", "referenceType", "referenceLocator");
        reference.put(
                "referenceCategory",
                reference.path("referenceCategory").asString("").replace('-', '_'));
    }

    private void comment(String field, String value) {
        var list = node.withArray("/" + field);
        var last = list.isEmpty() ? list.addObject() : list.get(list.size() - 1);
        if (last instanceof ObjectNode reference) {
            reference.put("comment", value);
        }
    }

    private void document(String value) {
        words(node, value, "externalDocumentId", "spdxDocument", "checksum");
        if (node.has("checksum")) {
            checksum(node.putObject("checksum"), SPACE.split(value.strip(), 3)[2]);
        }
    }

    private static void range(ObjectNode range, String field, String value) {
        var ends = value.split(":", 2);
        end(range.putObject("startPointer"), field, ends[0].strip());
        if (ends.length == 2) {
            end(range.putObject("endPointer"), field, ends[1].strip());
        }
    }

    /** The file that a pointer is of is the snippet's, in tag-value. */
    private static void end(ObjectNode pointer, String field, String value) {
        pointer.put("reference", "");
        if (value.matches("\\d{1,9}")) {
            pointer.put(field, Integer.parseInt(value));
        } else {
            pointer.put(field, value);
        }
    }

    private static void words(ObjectNode into, String value, String... keys) {
        var words = SPACE.split(value.strip(), keys.length);
        for (var i = 0; i < words.length; i++) {
            into.put(keys[i], words[i]);
        }
    }

    private ObjectNode parent(String field) {
        var slash = field.indexOf('/');
        return slash < 0 ? node : node.withObject("/" + field.substring(0, slash));
    }

    private static String key(String field) {
        return field.substring(field.indexOf('/') + 1);
    }
}
