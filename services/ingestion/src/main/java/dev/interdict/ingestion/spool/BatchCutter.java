package dev.interdict.ingestion.spool;

import dev.interdict.ingestion.domain.Batches;
import dev.interdict.ingestion.domain.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Puts components together into batches. */
public final class BatchCutter implements AutoCloseable {

    private final Consumer<List<Component>> full;
    private List<Component> batch = new ArrayList<>();
    private int size;
    private boolean any;

    BatchCutter(Consumer<List<Component>> full) {
        this.full = full;
    }

    /** Takes the next component. */
    public void add(Component component) {
        var asItIs = Batches.size(component);
        var fitting = asItIs <= Batches.room() ? component : Batches.fit(component);
        var added = asItIs <= Batches.room() ? asItIs : Batches.size(fitting);
        if (size + added > Batches.room() && !batch.isEmpty()) {
            handOn();
        }
        batch.add(fitting);
        size += added;
    }

    /** Hands on the last batch; one empty batch where there was no component. */
    @Override
    public void close() {
        if (!batch.isEmpty() || !any) {
            handOn();
        }
    }

    private void handOn() {
        full.accept(List.copyOf(batch));
        any = true;
        batch = new ArrayList<>();
        size = 0;
    }
}
