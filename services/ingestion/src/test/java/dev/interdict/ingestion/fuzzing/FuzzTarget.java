package dev.interdict.ingestion.fuzzing;

import dev.interdict.ingestion.domain.Component;
import dev.interdict.ingestion.envelopes.Taken;
import dev.interdict.ingestion.formats.FormatReader;
import dev.interdict.ingestion.validation.StrictReader;

/** What the fuzzer calls: any bytes get an answer, the same each time, and what is read of them makes sense. */
public final class FuzzTarget {

    private static final int LONGEST_SENTENCE = 1_000;

    private FuzzTarget() {}

    /** Called by the fuzzer, which takes any exception for a finding. */
    public static void fuzzerTestOneInput(byte[] upload) {
        var taken = Taken.of(upload, FormatReader.LENIENT);
        require(taken.equals(Taken.of(upload, FormatReader.LENIENT)), "read twice, two answers");
        require(taken.refusal().length() < LONGEST_SENTENCE, "a long sentence");
        if (taken.read().isEmpty()) {
            require(!taken.refusal().isBlank(), "refused without a word");
            return;
        }
        require(taken.components() >= 0, "a negative count");
        taken.entries().forEach(FuzzTarget::check);
        Taken.of(upload, StrictReader::read);
    }

    private static void check(Component entry) {
        require(entry.pointer().matches("(?s)(/.*)?"), "an entry without a place");
        require(!entry.path().isEmpty(), "an entry without a way");
        entry.fields().forEach(field -> {
            require(field.pointer().startsWith("/"), "a field without a place");
            require(!field.value().isBlank(), "a field without a value");
        });
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
