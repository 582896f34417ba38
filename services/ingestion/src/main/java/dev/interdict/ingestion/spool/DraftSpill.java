package dev.interdict.ingestion.spool;

import dev.interdict.ingestion.domain.Component;
import dev.interdict.ingestion.formats.Drafts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Drafts in groups, so that one write to disk serves many. */
final class DraftSpill implements Drafts {

    private static final int GROUP = 128;

    /** Of the values in a group: a component can have many. */
    private static final int CHARACTERS = 128 * 1024;

    private final Spill<List<Component>> groups;
    private List<Component> last = new ArrayList<>();
    private int characters;

    DraftSpill(Spill<List<Component>> groups) {
        this.groups = groups;
    }

    @Override
    public void add(Component component) {
        last.add(component);
        characters += component.fields().stream()
                .mapToInt(field -> field.value().length())
                .sum();
        if (last.size() == GROUP || characters > CHARACTERS) {
            groups.add(last);
            last = new ArrayList<>();
            characters = 0;
        }
    }

    @Override
    public void each(Consumer<Component> take) {
        for (var i = 0; i < groups.size(); i++) {
            groups.get(i).forEach(take);
        }
        last.forEach(take);
    }
}
