package dev.interdict.screening.programmefiles;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gathers the faults of a file. */
final class Faults {

    private final Lines lines;
    private final Set<String> bySchema = new HashSet<>();
    private final List<Fault> found = new ArrayList<>();

    Faults(Lines lines) {
        this.lines = lines;
    }

    /** What the schema finds. */
    void add(String pointer, String detail, String remedy) {
        bySchema.add(pointer);
        found.add(new Fault(lines.of(pointer), pointer, detail, remedy));
    }

    /** What no schema sees; where the schema has said something, it may only follow from that. */
    void see(String pointer, String detail, String remedy) {
        if (!bySchema.contains(pointer)) {
            found.add(new Fault(lines.of(pointer), pointer, detail, remedy));
        }
    }

    /** Whether something is wrong there, below it, or with something that it is part of. */
    boolean touch(String pointer) {
        return found.stream()
                .map(Fault::pointer)
                .anyMatch(other -> (other + "/").startsWith(pointer + "/") || (pointer + "/").startsWith(other + "/"));
    }

    /** In the order of the file. */
    List<Fault> inOrder() {
        return found.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Fault::line).thenComparing(Fault::pointer))
                .toList();
    }
}
