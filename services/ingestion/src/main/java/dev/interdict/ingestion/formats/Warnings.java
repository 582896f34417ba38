package dev.interdict.ingestion.formats;

import dev.interdict.ingestion.domain.Fault;
import dev.interdict.ingestion.domain.Limits;
import dev.interdict.ingestion.domain.Utf8;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What could not be understood; the first of them, and how many more. */
final class Warnings {

    private final Set<String> first = new LinkedHashSet<>();
    private final List<Fault> faults = new ArrayList<>();
    private final List<Fault> refusals = new ArrayList<>();
    private int more;

    /** Something that is wrong in the document: a warning in lenient reading, a fault in strict. */
    void add(String text) {
        var sentence = Utf8.storable(text);
        if (remark(sentence)) {
            faults.add(fault(sentence));
        }
    }

    /** Something to know, of which nothing is wrong in the document; false where it is not kept. */
    boolean remark(String sentence) {
        if (first.size() < Limits.WARNINGS) {
            return first.add(sentence);
        }
        more += first.contains(sentence) ? 0 : 1;
        return false;
    }

    /** Something on which readers differ: the document cannot be taken. */
    void refuse(String pointer, String detail) {
        if (refusals.size() < Limits.FAULTS) {
            refusals.add(new Fault(Utf8.storable(pointer), Utf8.storable(detail)));
        }
    }

    List<String> list() {
        return more == 0
                ? List.copyOf(first)
                : Stream.concat(first.stream(), Stream.of("And %d more like these.".formatted(more)))
                        .toList();
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    List<Fault> refusals() {
        return List.copyOf(refusals);
    }

    /** The sentence without what lenient reading made of it; the place stands at its beginning where it has one. */
    private static Fault fault(String sentence) {
        var wrong = sentence.replaceFirst(";.*", ".");
        var end = wrong.startsWith("/") ? wrong.indexOf(' ') : 0;
        return end > 0 ? new Fault(wrong.substring(0, end), "It" + wrong.substring(end)) : new Fault("", wrong);
    }
}
