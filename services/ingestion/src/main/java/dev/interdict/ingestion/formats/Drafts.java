package dev.interdict.ingestion.formats;

import dev.interdict.ingestion.domain.Component;
import java.util.function.Consumer;

/** Components in the order in which they were read, before their ways from the root are known. */
public interface Drafts {

    /** Keeps one more. */
    void add(Component component);

    /** Hands on each, in order. */
    void each(Consumer<Component> take);
}
