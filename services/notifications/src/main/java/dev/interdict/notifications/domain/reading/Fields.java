package dev.interdict.notifications.domain.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a JSON object, and remembers what is wrong with them and which are known. */
public final class Fields {

    private static final int LONGEST = 2_048;
    private static final int LONGEST_FILE = 32_768;

    private final Map<?, ?> said;
    private final String pointer;
    private final List<Fault> faults;
    private final Set<String> known = new TreeSet<>();

    /** Reads the object that stands at the pointer, and adds to the faults. */
    public Fields(Map<?, ?> said, String pointer, List<Fault> faults) {
        this.said = said;
        this.pointer = pointer;
        this.faults = faults;
    }

    /** Remembers a fault; an empty name is the object itself. */
    public void fault(String name, String detail) {
        faults.add(new Fault(name.isEmpty() ? pointer : pointer + "/" + name, detail));
    }

    /** True where the field is there and not null. */
    public boolean has(String name) {
        return value(name) != null;
    }

    /** True or false. */
    public boolean flag(String name, boolean otherwise) {
        var value = value(name);
        if (value != null && !(value instanceof Boolean)) {
            fault(name, "Must be true or false, or be left out.");
        }
        return value instanceof Boolean flag ? flag : otherwise;
    }

    /** One of the words; the first where the field is left out. */
    public String oneOf(String name, List<String> words) {
        var value = value(name);
        if (value != null && !words.contains(value)) {
            fault(name, "Must be one of: " + String.join(", ", words) + ". Left out, it is " + words.getFirst() + ".");
        }
        return value instanceof String word ? word : words.getFirst();
    }

    /** A port. */
    public int port(String name, int otherwise) {
        var value = value(name);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Integer port && port > 0 && port <= 65_535) {
            return port;
        }
        fault(name, "Must be a port: 1 to 65535.");
        return otherwise;
    }

    /** A text of up to 2048 characters; empty, with a fault, where it is not accepted. */
    public String text(String name, Predicate<String> accepted, String must) {
        return longText(name, text -> text.length() <= LONGEST && accepted.test(text), must);
    }

    /** A text of up to 32 KiB; empty, with a fault, where it is not accepted. */
    public String longText(String name, Predicate<String> accepted, String must) {
        if (value(name) instanceof String text && text.length() <= LONGEST_FILE && accepted.test(text)) {
            return text;
        }
        fault(name, must);
        return "";
    }

    /** Texts; those that are not accepted are left out, with a fault each. */
    public List<String> texts(String name, int most, Predicate<String> accepted, String each) {
        if (!(value(name) instanceof List<?> list) || list.size() > most) {
            fault(name, "Must be a list of up to " + most + ". " + each);
            return List.of();
        }
        var texts = new ArrayList<String>();
        for (var i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof String text && text.length() <= LONGEST && accepted.test(text)) {
                texts.add(text);
            } else {
                fault(name + "/" + i, each);
            }
        }
        return List.copyOf(texts);
    }

    /** Faults where there are fields that nobody asked for. */
    public void end() {
        if (!known.containsAll(said.keySet())) {
            fault("", "Has a field that is not known; known are: " + String.join(", ", known) + ".");
        }
    }

    /** The field as it is. */
    public @Nullable Object value(String name) {
        known.add(name);
        return said.get(name);
    }
}
