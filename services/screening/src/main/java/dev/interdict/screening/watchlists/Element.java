package dev.interdict.screening.watchlists;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A small part of an XML document: one entry. Names are local names. */
final class Element {

    private final String name;
    private final Map<String, String> attributes;
    private final List<Element> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    Element(String name, Map<String, String> attributes) {
        this.name = name;
        this.attributes = attributes;
    }

    String name() {
        return name;
    }

    /** Empty where there is none. */
    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "").strip();
    }

    String text() {
        return text.toString().strip();
    }

    /** The text of the first child of the name, whatever the case; empty where there is none. */
    String text(String child) {
        return children.stream()
                .filter(one -> one.name.equalsIgnoreCase(child))
                .map(Element::text)
                .findFirst()
                .orElse("");
    }

    List<Element> children(String child) {
        return children.stream().filter(one -> one.name.equalsIgnoreCase(child)).toList();
    }

    /** Those of the name at any depth, in the order of the document. */
    Stream<Element> all(String descendant) {
        return children.stream()
                .flatMap(child -> Stream.concat(
                        child.name.equalsIgnoreCase(descendant) ? Stream.of(child) : Stream.empty(),
                        child.all(descendant)));
    }

    void add(Element child) {
        children.add(child);
    }

    void add(String more) {
        if (text.length() + more.length() > Limits.LONGEST_TEXT) {
            throw new BadList(
                    "A text of the element " + name + " has more than " + Limits.LONGEST_TEXT + " characters.");
        }
        text.append(more);
    }
}
