package dev.interdict.ingestion.spool;

import dev.interdict.ingestion.domain.Component;
import dev.interdict.ingestion.formats.Drafts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Drafts in groups, so that one write to disk serves many. */
final class DraftSpill implements Drafts {

    private static final int GROUP = 128;

    private final Spill<List<Component>> groups;
    private List<Component> last = new ArrayList<>();

    DraftSpill(Spill<List<Component>> groups) {
        this.groups = groups;
    }

    @Override
    public void add(Component component) {
        last.add(component);
        if (last.size() == GROUP) {
            groups.add(last);
            last = new ArrayList<>();
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
