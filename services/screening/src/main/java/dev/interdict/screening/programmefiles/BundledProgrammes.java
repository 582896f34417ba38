package dev.interdict.screening.programmefiles;

import dev.interdict.screening.domain.programmes.Programme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The programme files that come with the product. */
public final class BundledProgrammes {

    private BundledProgrammes() {}

    /** Their texts by programme id. */
    public static Map<String, String> texts() {
        return text("catalogue.txt").lines().collect(Collectors.toMap(Function.identity(), id -> text(id + ".yaml")));
    }

    /** Themselves, by id in ascending order, as they are before anybody changes them. */
    public static List<Programme> all() {
        return texts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(file -> ProgrammeFiles.bundled(file.getValue()))
                .toList();
    }

    private static String text(String file) {
        try (InputStream in = BundledProgrammes.class.getResourceAsStream("/programmes/" + file)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
