package dev.interdict.ingestion.formats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A resource of an RDF document while it is being read. */
public final class RdfNode {

    private final String id;
    private final @Nullable RdfNode around;
    private final @Nullable String property;
    private final Map<String, List<String>> texts = new HashMap<>(4);
    private final List<Detail> details = new ArrayList<>(0);
    private String type;
    private int size;

    /** What a resource inside it says of it. */
    record Detail(String kind, String list, String text) {}

    /**
     * @param type the last part of its class; empty where nothing was said of it yet
     * @param around the resource that it stands inside of, as a value of the property
     */
    RdfNode(String id, String type, @Nullable RdfNode around, @Nullable String property) {
        this.id = id;
        this.type = type;
        this.around = around;
        this.property = property;
    }

    /** Its address, or a name that nothing else has: {@code _:} and a number where the document gives it none. */
    public String id() {
        return id;
    }

    /** The last part of its class; empty where nothing was said of it yet. */
    public String type() {
        return type;
    }

    void isA(String reference) {
        type = type.isEmpty() ? lastPart(reference) : type;
    }

    /** The resource that it stands inside of, as a value of one of its properties; null where it stands in none. */
    public @Nullable RdfNode around() {
        return around;
    }

    /** The property that it stands in; empty where it stands in none. */
    public String property() {
        return property == null ? "" : property;
    }

    /** Keeps a text of a property. */
    public void add(String name, String text) {
        size++;
        texts.computeIfAbsent(name, absent -> new ArrayList<>(1)).add(text);
    }

    /** The properties of which there are texts. */
    public Set<String> properties() {
        return texts.keySet();
    }

    /** The texts of the property, in their order. */
    public List<String> all(String name) {
        return texts.getOrDefault(name, List.of());
    }

    /** The first text of the property; empty where there is none. */
    String first(String name) {
        var all = all(name);
        return all.isEmpty() ? "" : all.getFirst();
    }

    void add(Detail detail) {
        size++;
        details.add(detail);
    }

    List<Detail> details() {
        return details;
    }

    /** How much is said of it here. */
    public int size() {
        return size;
    }

    /** What stands behind the last # or /. */
    public static String lastPart(String reference) {
        return reference.substring(Math.max(reference.lastIndexOf('#'), reference.lastIndexOf('/')) + 1);
    }
}
