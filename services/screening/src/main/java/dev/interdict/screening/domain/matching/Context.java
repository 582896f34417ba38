package dev.interdict.screening.domain.matching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What has been found in one component so far, for each party. */
final class Context {

    private final Component component;
    private final Map<Listed, List<Evidence>> found = new LinkedHashMap<>(4);

    Context(Component component) {
        this.component = component;
    }

    Component component() {
        return component;
    }

    Map<Listed, List<Evidence>> found() {
        return found;
    }

    boolean has(Listed listed, Evidence.Family family) {
        return found.getOrDefault(listed, List.of()).stream()
                .anyMatch(evidence -> evidence.family() == family && evidence.weight() > 0);
    }

    void add(Listed listed, Clue clue, String met, String how, double weight, Evidence.Family family) {
        found.computeIfAbsent(listed, absent -> new ArrayList<>(4))
                .add(new Evidence(
                        clue.pointer(), clue.value(), met, how, weight, family, listed.list(), listed.version()));
    }
}
