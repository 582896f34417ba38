package dev.interdict.screening.programmefiles;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

    private static String text(String file) {
        try (InputStream in = BundledProgrammes.class.getResourceAsStream("/programmes/" + file)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
