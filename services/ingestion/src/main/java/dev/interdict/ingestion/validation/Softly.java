package dev.interdict.ingestion.validation;

import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What is made once and kept as long as memory is plenty. */
final class Softly<T> {

    private final Map<String, SoftReference<T>> kept = new ConcurrentHashMap<>();
    private final Function<String, T> make;

    Softly(Function<String, T> make) {
        this.make = make;
    }

    T get(String name) {
        var reference = kept.get(name);
        var known = reference == null ? null : reference.get();
        if (known != null) {
            return known;
        }
        var made = make.apply(name);
        kept.put(name, new SoftReference<>(made));
        return made;
    }
}
