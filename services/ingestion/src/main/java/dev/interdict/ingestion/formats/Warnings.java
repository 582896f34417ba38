package dev.interdict.ingestion.formats;

import dev.interdict.ingestion.domain.Limits;
import dev.interdict.ingestion.domain.Utf8;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What could not be understood; the first of them, and how many more. */
final class Warnings {

    private final Set<String> first = new LinkedHashSet<>();
    private int more;

    void add(String text) {
        var sentence = Utf8.storable(text);
        if (first.size() < Limits.WARNINGS) {
            first.add(sentence);
        } else if (!first.contains(sentence)) {
            more++;
        }
    }

    List<String> list() {
        return more == 0
                ? List.copyOf(first)
                : Stream.concat(first.stream(), Stream.of("And %d more like these.".formatted(more)))
                        .toList();
    }
}
