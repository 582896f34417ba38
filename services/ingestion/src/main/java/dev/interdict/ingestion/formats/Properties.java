package dev.interdict.ingestion.formats;

import dev.interdict.ingestion.domain.Limits;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads pairs that belong together: a property's name and value, a hash and its algorithm. */
final class Properties {

    private final Walk walk;

    Properties(Walk walk) {
        this.walk = walk;
    }

    /** The properties of a list, each as {@code name=value}. */
    void read(Entry entry) throws IOException {
        pairs("name", "value", '=', "property", entry);
    }

    /** The hashes of a list, each as {@code algorithm:hash}. */
    void hashes(Entry entry) throws IOException {
        pairs("alg", "content", ':', "hash", entry);
    }

    private void pairs(String first, String second, char between, String kind, Entry entry) throws IOException {
        var count = 0;
        for (var inside = walk.list(); inside && walk.item(); ) {
            if (++count > Limits.PAIRS) {
                walk.skip();
                continue;
            }
            var place = walk.place();
            String name = null;
            String value = null;
            for (var key = walk.object() ? walk.key() : null; key != null; key = walk.key()) {
                if (key.equals(first)) {
                    name = walk.word();
                } else if (key.equals(second)) {
                    value = walk.text();
                } else {
                    walk.skip();
                }
            }
            if (value != null) {
                entry.field(kind, place, joined(name, between, value));
            }
        }
    }

    private static String joined(@Nullable String name, char between, String value) {
        return name == null ? value : name + between + value;
    }
}
