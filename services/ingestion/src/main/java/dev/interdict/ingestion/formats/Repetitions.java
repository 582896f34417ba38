package dev.interdict.ingestion.formats;

import dev.interdict.ingestion.domain.Utf8;
import java.util.Set;

/** Judges keys that stand twice in an object. */
final class Repetitions {

    private static final int SHOWN = 40;

    /** Keys that decide what is found; where one stands twice, another reader would find something else. */
    private static final Set<String> DECISIVE = Set.of(
            "bomFormat",
            "specVersion",
            "spdxVersion",
            "components",
            "component",
            "services",
            "packages",
            "dependencies",
            "relationships",
            "supplier",
            "manufacturer",
            "publisher",
            "originator",
            "group",
            "name",
            "purl",
            "cpe",
            "SPDXID",
            "bom-ref");

    private final Warnings warnings;
    private final boolean areAllRead;

    /** In some forms the form itself says what a key means that stands twice: all of its values. */
    Repetitions(Warnings warnings, boolean areAllRead) {
        this.warnings = warnings;
        this.areAllRead = areAllRead;
    }

    /** The key stands twice in the object at the pointer; where it decides what is found, the document is refused. */
    void note(String key, String object) {
        var where = object.isEmpty() ? "the document's root" : object;
        var cut = Utf8.cut(key, SHOWN);
        if (!areAllRead && DECISIVE.contains(key)) {
            warnings.refuse(
                    object, "The key %s stands twice in %s: readers differ on which counts.".formatted(cut, where));
        } else {
            warnings.add("A key stands twice in %s, and both values were read: %s.".formatted(where, cut));
        }
    }
}
