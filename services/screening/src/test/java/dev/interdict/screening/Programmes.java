package dev.interdict.screening;

import dev.interdict.screening.domain.programmes.Programme;
import dev.interdict.screening.programmefiles.BundledProgrammes;
import dev.interdict.screening.programmefiles.ProgrammeFiles;
import dev.interdict.screening.programmefiles.ProgrammeFiles.Reading;
import java.util.List;
import java.util.Objects;

/** The programmes that come with the product, read. */
public final class Programmes {

    private Programmes() {}

    public static Programme kaspersky() {
        return bundled("us-bis-icts-kaspersky-2024");
    }

    public static Programme bundled(String id) {
        return read(Objects.requireNonNull(BundledProgrammes.texts().get(id)));
    }

    public static List<Programme> all() {
        return BundledProgrammes.texts().values().stream().map(Programmes::read).toList();
    }

    private static Programme read(String text) {
        return switch (ProgrammeFiles.read(text, 1)) {
            case Reading.Good(var programme) -> programme;
            case Reading.Faulty(var faults) -> throw new AssertionError(faults);
        };
    }
}
