package dev.interdict.ingestion.validation;

import dev.interdict.ingestion.domain.Fault;
import dev.interdict.ingestion.domain.Limits;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The first faults of a document, and how many more there are. */
final class FaultList {

    private static final int MOST_COUNTED = 10_000;

    private final Set<Fault> first = new LinkedHashSet<>();
    private int more;

    void add(String pointer, String detail) {
        var fault = new Fault(pointer, detail);
        if (first.size() < Limits.FAULTS) {
            first.add(fault);
        } else if (!first.contains(fault)) {
            more++;
        }
    }

    /** True where no more faults are kept. */
    boolean isFull() {
        return first.size() == Limits.FAULTS;
    }

    /** True where there are so many that nobody needs to know how many. */
    boolean isBeyondCounting() {
        return more >= MOST_COUNTED;
    }

    List<Fault> list() {
        return more == 0
                ? List.copyOf(first)
                : Stream.concat(
                                first.stream(),
                                Stream.of(new Fault(
                                        "",
                                        (isBeyondCounting() ? "And more than %d more." : "And %d more.")
                                                .formatted(Math.min(more, MOST_COUNTED)))))
                        .toList();
    }
}
